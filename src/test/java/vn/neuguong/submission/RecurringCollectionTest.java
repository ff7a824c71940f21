package vn.neuguong.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.plan.PlanStatus;
import vn.neuguong.plan.Plans;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.Trace;

/** Obligations that come round again, or whose day guidance sets; asked of the one front, in the plan's year 2022. */
@SystemTest
class RecurringCollectionTest {

    private static final Map<String, Object> GUIDED =
            Map.of("deadline", "trước ngày 15/10/2022", "guidance", "Hướng dẫn số 12-HD/BTGTU ngày 20/9/2022");

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Trace trace;

    @Autowired
    private SubmissionEntries entries;

    @Autowired
    private Plans plans;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void quarters_that_are_over_are_not_collected_and_those_ahead_open_on_their_first_day() {
        issue("lap-lai-1", "every quarter");
        assertThat(units("lap-lai-1")).containsExactly("lap-lai-1/review-report/2022-q3/mat-tran");

        at("2022-10-01T00:00:00+07:00");
        assertThat(units("lap-lai-1"))
                .containsExactly(
                        "lap-lai-1/review-report/2022-q3/mat-tran", "lap-lai-1/review-report/2022-q4/mat-tran");
        assertThat(told("lap-lai-1"))
                .containsExactly(
                        "DAILY asked/lap-lai-1/review-report/2022-q4/mat-tran/mat-tran.clerks",
                        "DAILY asked/lap-lai-1/review-report/2022-q4/mat-tran/mat-tran.leaders");
    }

    /** What units were told when they were asked for something. */
    private List<String> told(String plan) {
        return jdbc.sql("select delivery || ' ' || key from notice where key like ? order by key")
                .param("asked/" + plan + "/%")
                .query(String.class)
                .list();
    }

    @Test
    void a_form_says_which_quarter_it_is_about_and_what_its_theme_is() {
        issue("lap-lai-2", "every quarter", plan -> plan.withArray("obligations")
                .forEach(obligation -> ((ObjectNode) obligation)
                        .putArray("themes")
                        .add("Văn hóa")
                        .add("Con người")
                        .add("Truyền thống Quảng Ngãi")));
        String report = "lap-lai-2/review-report/2022-q3/mat-tran";
        assertThat(desk.read("mat-tran.clerk", "prepareReport", report, "view", Map.class)
                        .get("title")
                        .toString()
                        .replace("\\", ""))
                .endsWith("(quý III/2022)\n**Chủ đề:** Truyền thống Quảng Ngãi");
    }

    @Test
    void a_plan_with_quarters_closes_after_the_last_one() {
        issue("lap-lai-3", "every quarter");
        submit("lap-lai-3/review-report/2022-q3/mat-tran");
        assertThat(plans.get("lap-lai-3").status()).isEqualTo(PlanStatus.ISSUED);

        at("2022-10-01T00:00:00+07:00");
        submit("lap-lai-3/review-report/2022-q4/mat-tran");
        assertThat(plans.get("lap-lai-3").status()).isEqualTo(PlanStatus.CLOSED);
    }

    @Test
    void what_waits_for_guidance_is_asked_of_the_units_once_the_lead_agency_has_set_the_day() {
        issue("lap-lai-4", "on guidance");
        assertThat(units("lap-lai-4")).isEmpty();

        desk.submit("lead", "setDeadline", "lap-lai-4/review-report", GUIDED);
        jobs.run();

        assertThat(units("lap-lai-4")).containsExactly("lap-lai-4/review-report/mat-tran");
        assertThat(desk.task("mat-tran.clerk", "prepareReport", "lap-lai-4/review-report/mat-tran")
                        .getDueDate())
                .isEqualTo("2022-10-14T17:00:00Z");
        assertThat(jdbc.sql(
                                "select action || ' ' || person || ': ' || remark from collection_step where collection_id = ? and person is not null")
                        .param("lap-lai-4/review-report")
                        .query(String.class)
                        .single())
                .isEqualTo("DEADLINE_SET lead: Hướng dẫn số 12-HD/BTGTU ngày 20/9/2022");
        assertThat(told("lap-lai-4")).hasSize(2).allMatch(told -> told.startsWith("AT_ONCE "));
        assertThat(jdbc.sql("select body from notice where key = ?")
                        .param("asked/lap-lai-4/review-report/mat-tran/mat-tran.clerks")
                        .query(String.class)
                        .single())
                .contains("đến hết ngày 14/10/2022 (theo Hướng dẫn số 12-HD/BTGTU ngày 20/9/2022)");
        submit("lap-lai-4/review-report/mat-tran");
        assertThat(trace.passed("submissionCollection", "lap-lai-4/review-report", "EndEvent_CollectionClosed"))
                .isTrue();
    }

    @Test
    void quarters_that_wait_for_guidance_ask_for_their_day_when_they_begin() {
        issue("lap-lai-5", "every quarter on guidance");
        assertThat(desk.tasks("lead", "setDeadline", "lap-lai-5/review-report/2022-q3"))
                .hasSize(1);
        assertThat(desk.tasks("lead", "setDeadline", "lap-lai-5/review-report/2022-q4"))
                .isEmpty();
        at("2022-10-01T00:00:00+07:00");
        assertThat(desk.tasks("lead", "setDeadline", "lap-lai-5/review-report/2022-q4"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "trước ngày 10/8/2022 | Hướng dẫn số 12 | Hạn nộp (trước ngày 10/8/2022) đã qua",
                "thường xuyên         | Hướng dẫn số 12 | chưa nêu ngày",
                "sớm                  | Hướng dẫn số 12 | không phải là một thời hạn",
                "''                   | Hướng dẫn số 12 | Hãy ghi hạn nộp",
                "ngày 15/10/2022      | ''              | Hãy ghi lý do vào mục «Văn bản hướng dẫn»"
            })
    void a_day_that_will_not_do_is_refused_and_no_unit_is_asked(String deadline, String guidance, String refusal) {
        issue("lap-lai-6-" + Math.abs((deadline + guidance).hashCode()), "on guidance");
        String plan = "lap-lai-6-" + Math.abs((deadline + guidance).hashCode());
        assertThatThrownBy(() -> desk.submit(
                        "lead",
                        "setDeadline",
                        plan + "/review-report",
                        Map.of("deadline", deadline, "guidance", guidance)))
                .hasMessageContaining(refusal);
        assertThat(units(plan)).isEmpty();
    }

    @Test
    void what_opens_later_is_asked_for_on_its_day() {
        cycle.startAndIssue("lap-lai-7", PlanChange.audience("front"), PlanChange.only("REPORT"), plan -> ((ObjectNode)
                        plan.withArray("obligations").get(0))
                .put("opens", "2022-08-20"));
        assertThat(units("lap-lai-7")).isEmpty();
        at("2022-08-20T00:00:00+07:00");
        assertThat(units("lap-lai-7")).hasSize(1);
    }

    private void issue(String plan, String deadline, PlanChange... more) {
        PlanChange all = PlanChange.deadline(deadline);
        for (PlanChange change : more) {
            all = all.and(change);
        }
        cycle.startAndIssue(plan, PlanChange.audience("front"), PlanChange.only("REPORT"), all);
    }

    private void submit(String report) {
        cycle.prepareReport(report);
        cycle.approve(report);
        cycle.accept(report);
    }

    private List<String> units(String plan) {
        return entries.ofPlan(plan).stream().map(SubmissionEntry::id).toList();
    }

    private void at(String moment) {
        TestClock.set(moment);
        jobs.run();
    }
}
