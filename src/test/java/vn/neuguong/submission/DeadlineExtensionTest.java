package vn.neuguong.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.organization.Unit;
import vn.neuguong.organization.Units;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.Trace;

/** More time for reports that are due before 05/9/2022, asked of the five mass organisations. */
@SystemTest
class DeadlineExtensionTest {

    private static final String PROCESS = "deadlineExtension";

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Trace trace;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ProgressBoard board;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void one_unit_gets_more_time_and_the_others_do_not() {
        String reports = open("gia-han-1");
        start("gia-han-1");
        extend("gia-han-1", Map.of("unit", "hoi-nong-dan", "newDue", "07/9/2022", "comment", "Bão số 3"));

        assertThat(due(reports + "/hoi-nong-dan")).isEqualTo("2022-09-07T17:00:00Z");
        assertThat(due(reports + "/hoi-phu-nu")).isEqualTo("2022-09-04T17:00:00Z");
        assertThat(jdbc.sql("select recipient || ': ' || body from notice where key like ? order by recipient")
                        .param("extended/" + reports + "/%")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(told -> told.startsWith("hoi-nong-dan."))
                .allMatch(told -> told.contains("được gia hạn đến hết ngày 07/9/2022.\nLý do: Bão số 3"));
        assertThat(task(reports + "/hoi-nong-dan").getFollowUpDate())
                .isEqualTo(Date.from(Instant.parse("2022-09-05T17:00:00Z")));
        assertThat(trace.passed(PROCESS, "gia-han-1", "EndEvent_DeadlineExtended"))
                .isTrue();
        at("2022-09-05T00:00:00+07:00");
        assertThat(board.ofCollection(reports).overdue()).isEqualTo(4);
        assertThat(board.ofCollection(reports).open()).isEqualTo(1);
    }

    @Test
    void all_units_that_have_not_submitted_get_more_time_with_the_reason_on_record() {
        String reports = open("gia-han-2");
        cycle.prepareReport(reports + "/hoi-phu-nu");
        cycle.approve(reports + "/hoi-phu-nu");
        at("2022-09-05T00:00:00+07:00");
        assertThat(board.ofCollection(reports).overdue()).isEqualTo(4);
        start("gia-han-2");
        extend("gia-han-2", Map.of("newDue", "12/9/2022", "comment", "Bão số 3"));

        assertThat(board.ofCollection(reports).overdue()).isZero();
        assertThat(due(reports + "/hoi-nong-dan")).isEqualTo("2022-09-12T17:00:00Z");
        assertThat(jdbc.sql("""
                                select distinct remark || ' (' || person || ')' from submission_step
                                where submission_id like ? and action = 'EXTENDED'
                                """).param(reports + "/%").query(String.class).single())
                .isEqualTo("Đến hết ngày 12/9/2022. Bão số 3 (lead)");
        assertThat(jdbc.sql("select count(*) from submission_step where submission_id = ? and action = 'EXTENDED'")
                        .param(reports + "/hoi-phu-nu")
                        .query(Integer.class)
                        .single())
                .isZero();
        at("2022-09-10T00:00:00+07:00"); // the plan's closing date has passed
        assertThat(board.ofCollection(reports).notSubmitted()).isZero();
        at("2022-09-13T00:00:00+07:00");
        assertThat(board.ofCollection(reports).notSubmitted()).isEqualTo(4);
    }

    @Test
    void the_tasks_of_more_than_200_units_learn_the_new_day_in_chunks() {
        Map<String, String> classes = Map.of("gia-han", "Đơn vị thử gia hạn");
        units.save(
                classes,
                IntStream.rangeClosed(1, 201)
                        .mapToObj(i -> new Unit("gia-han-%03d".formatted(i), "Đơn vị " + i, "gia-han"))
                        .toList());
        cycle.startAndIssue("gia-han-3", PlanChange.audience("gia-han"), PlanChange.only("REPORT"));
        start("gia-han-3");
        extend("gia-han-3", Map.of("newDue", "12/9/2022", "comment", "Bão số 3"));

        assertThat(trace.count(PROCESS, "gia-han-3", "postponeTasks")).isEqualTo(2);
    }

    @Test
    void whoever_thinks_better_of_it_leaves_everything_as_it_is() {
        String reports = open("gia-han-4");
        start("gia-han-4");
        desk.submit("lead", "extendDeadline", "gia-han-4", Map.of("decision", "CANCEL"));

        assertThat(due(reports + "/hoi-nong-dan")).isEqualTo("2022-09-04T17:00:00Z");
        assertThat(trace.passed(PROCESS, "gia-han-4", "EndEvent_NotExtended")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', 04/9/2022, Bão số 3, không muộn hơn hạn đang áp dụng (04/9/2022)",
        "'', 09/8/2022, Bão số 3, Hạn nộp mới (09/8/2022) đã qua",
        "'', '', Bão số 3, Hãy ghi hạn nộp mới",
        "'', 12/9/2022, '', Hãy ghi lý do vào mục «Lý do gia hạn»",
        "khong-co, 12/9/2022, Bão số 3, Đơn vị này không còn phải nộp trong kỳ thu đã chọn"
    })
    void what_will_not_do_is_refused_and_nothing_changes(String unit, String newDue, String reason, String refusal) {
        String plan = "gia-han-5-" + Math.abs((unit + newDue + reason).hashCode());
        String reports = open(plan);
        start(plan);
        assertThatThrownBy(() -> extend(plan, Map.of("unit", unit, "newDue", newDue, "comment", reason)))
                .hasMessageContaining(refusal);
        assertThat(due(reports + "/hoi-nong-dan")).isEqualTo("2022-09-04T17:00:00Z");
        assertThat(desk.tasks("lead", "extendDeadline", plan)).hasSize(1);
    }

    @Test
    void a_plan_without_an_open_collection_is_refused_at_once() {
        assertThatThrownBy(() -> start("khong-co-ke-hoach"))
                .hasMessageContaining("Không có kế hoạch nào mang mã «khong-co-ke-hoach» còn kỳ thu đang mở");
    }

    private String open(String plan) {
        cycle.startAndIssue(plan, PlanChange.audience("mass-organisation"), PlanChange.only("REPORT"));
        return plan + "/review-report";
    }

    private void start(String plan) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        desk.as("lead", () -> forms.submitStartForm(definition, Map.of("planCode", plan)));
    }

    private void extend(String plan, Map<String, Object> fields) {
        Map<String, Object> all = new HashMap<>(fields);
        all.put("decision", "EXTEND");
        all.put("collectionId", plan + "/review-report");
        desk.submit("lead", "extendDeadline", plan, all);
        jobs.run();
    }

    private String due(String report) {
        return task(report).getDueDate().toInstant().toString();
    }

    private Task task(String report) {
        return desk.task(Cycle.unit(report) + ".clerk", "prepareReport", report);
    }

    private void at(String moment) {
        TestClock.set(moment);
        jobs.run();
    }
}
