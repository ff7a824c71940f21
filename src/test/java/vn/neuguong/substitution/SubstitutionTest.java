package vn.neuguong.substitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.neuguong.document.Markdown.escape;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.engine.Accounts;
import vn.neuguong.engine.People;
import vn.neuguong.inbox.CompletedWork;
import vn.neuguong.inbox.CompletedWork.Done;
import vn.neuguong.organization.Unit;
import vn.neuguong.submission.SubmissionText;
import vn.neuguong.testing.Absent;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.Rest;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.Trace;

/** Days of absence from Monday 15 to Wednesday 17 August 2022, named on Wednesday the 10th; each test with its own units. */
@SystemTest
class SubstitutionTest {

    private static final String PROCESS = "substitution";

    @Autowired
    private Absent absent;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Trace trace;

    @Autowired
    private Rest rest;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Substitutions substitutions;

    @Autowired
    private SubmissionText texts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CompletedWork work;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void a_deputy_does_the_work_of_those_days_in_the_name_of_who_is_away() {
        absent.units("tm1");
        String before = absent.asked("thay-1", "tm1");
        desk.claim("tm1-a.clerk", "prepareReport", before);
        String key = absent.away("tm1-a.clerk", "tm1-a.leader", "15/8/2022", "17/8/2022");
        assertThat(trace.dueDate("callOffSubstitution", key)).isEqualTo("2022-08-17T17:00:00Z");
        absent.at("2022-08-14T23:59:59+07:00");
        assertThat(desk.tasks("tm1-a.leader", "prepareReport", before)).isEmpty();

        absent.at("2022-08-15T00:00:00+07:00");
        assertThat(desk.task("tm1-a.leader", "prepareReport", before).getAssignee())
                .isNull();
        String during = absent.asked("thay-1b", "tm1");
        desk.claim("tm1-a.leader", "prepareReport", before);
        cycle.prepareReport("tm1-a.leader", before);
        cycle.approve(before);
        desk.claim("tm1-a.leader", "prepareReport", during);
        assertThat(absent.steps(before))
                .containsExactly("PREPARED tm1-a.leader (tm1-a.clerk)", "SUBMITTED tm1-a.leader");
        assertThat(texts.history(before))
                .contains("**Lập xong** – " + escape("Người tm1-a.leader (thay Người tm1-a.clerk)"));

        absent.at("2022-08-17T23:59:59+07:00");
        assertThat(desk.tasks("tm1-a.leader", "prepareReport", during)).hasSize(1);
        absent.at("2022-08-18T00:00:00+07:00");
        assertThat(desk.tasks("tm1-a.leader", "prepareReport", during)).isEmpty();
        assertThat(desk.task("tm1-a.clerk", "prepareReport", during).getAssignee())
                .isNull();
        assertThat(people.groupsOf("tm1-a.leader")).containsExactly("tm1-a.leaders");
        assertThat(trace.passed(PROCESS, key, "EndEvent_WorkHandedOn")).isTrue();
        assertThat(trace.passed(PROCESS, key, "EndEvent_SubstitutionEnded")).isTrue();
        assertThat(absent.notices("tm1-a.leader"))
                .containsExactly(
                        "Người tm1-a.leader xử lý thay công việc của Người tm1-a.clerk từ ngày 15/08/2022 đến hết ngày 17/08/2022.",
                        "Việc Người tm1-a.leader xử lý thay công việc của Người tm1-a.clerk đã kết thúc.");
    }

    @Test
    void an_administrator_names_a_deputy_of_any_unit_for_someone_who_is_ill_and_ends_it_early() {
        absent.units("tm2");
        String report = absent.asked("thay-2", "tm2");
        String key = absent.away("admin", "tm2-a.leader", "tm2-b.clerk", "10/8/2022", "30/9/2022");
        assertThat(people.groupsOf("tm2-b.clerk")).containsExactlyInAnyOrder("tm2-b.clerks", "tm2-a.leaders");
        cycle.prepareReport("tm2-a.clerk", report);
        desk.decide("tm2-b.clerk", "approveSubmission", report, "APPROVE", "");
        assertThat(absent.steps(report))
                .containsExactly("PREPARED tm2-a.clerk", "SUBMITTED tm2-b.clerk (tm2-a.leader)");

        assertThat(desk.tasks("tm2-b.clerk", "callOffSubstitution", key)).isEmpty();
        desk.submit("admin", "callOffSubstitution", key, Map.of("comment", "Đã đi làm lại"));
        jobs.run();
        assertThat(people.groupsOf("tm2-b.clerk")).containsExactly("tm2-b.clerks");
        assertThat(jdbc.sql("select ended_by || ': ' || end_reason from substitution where id = ?")
                        .param(Absence.id(key))
                        .query(String.class)
                        .single())
                .isEqualTo("admin: Đã đi làm lại");
    }

    @Test
    void who_is_back_early_takes_the_work_back_and_before_the_first_day_nothing_is_ever_handed_on() {
        absent.units("tm3");
        String key = absent.away("tm3-a.clerk", "tm3-a.leader", "15/8/2022", "17/8/2022");
        assertThatThrownBy(() -> desk.submit("tm3-a.clerk", "callOffSubstitution", key, Map.of("comment", " ")))
                .hasMessageContaining("Hãy ghi lý do");
        desk.submit("tm3-a.clerk", "callOffSubstitution", key, Map.of("comment", "Không nghỉ nữa"));
        absent.at("2022-08-15T00:00:00+07:00");
        assertThat(people.groupsOf("tm3-a.leader")).containsExactly("tm3-a.leaders");
        assertThat(trace.passed(PROCESS, key, "beginSubstitution")).isFalse();

        String again = absent.away("tm3-a.clerk", "tm3-a.leader", "15/8/2022", "17/8/2022");
        assertThat(people.groupsOf("tm3-a.leader")).contains("tm3-a.clerks");
        desk.submit("tm3-a.clerk", "callOffSubstitution", again, Map.of("comment", "Về sớm"));
        jobs.run();
        assertThat(people.groupsOf("tm3-a.leader")).containsExactly("tm3-a.leaders");
        substitutions.begin(again); // a job that is run again, too late
        substitutions.end(again);
        assertThat(people.groupsOf("tm3-a.leader")).containsExactly("tm3-a.leaders");
    }

    @Test
    void a_server_that_was_down_all_the_days_hands_nothing_on_afterwards() {
        absent.units("tm4");
        absent.away("tm4-a.clerk", "tm4-a.leader", "15/8/2022", "17/8/2022");
        absent.at("2022-08-20T08:00:00+07:00");
        assertThat(people.groupsOf("tm4-a.leader")).containsExactly("tm4-a.leaders");
    }

    @Test
    void whoever_thinks_better_of_it_names_nobody() {
        absent.units("tm5");
        String key = absent.start("tm5-a.clerk");
        desk.submit("tm5-a.clerk", "nameDeputy", key, Map.of("decision", "CANCEL"));
        assertThat(trace.passed(PROCESS, key, "EndEvent_NotNamed")).isTrue();
    }

    @Test
    void a_clerk_is_offered_colleagues_and_an_administrator_everyone() {
        absent.units("tm6");
        assertThat(offered("tm6-a.clerk")).containsExactly("tm6-a.leader");
        assertThat(offered("admin")).contains("tm6-a.clerk", "tm6-b.leader", "lead");
    }

    private List<String> offered(String person) {
        Map<?, ?> view = desk.read(person, "nameDeputy", absent.start(person), "view", Map.class);
        return ((List<?>) view.get("deputies"))
                .stream()
                        .map(choice -> (String) ((Map<?, ?>) choice).get("value"))
                        .toList();
    }

    @Test
    void what_will_not_do_is_refused_with_a_sentence_and_stays_open() {
        absent.units("tm7");
        absent.person("tm7-a.clerk2", "tm7-a.clerks");
        refused("tm7-a.clerk", null, "tm7-b.clerk", "15/8/2022", "17/8/2022", "không cùng đơn vị, cơ quan");
        refused("tm7-a.clerk", null, "khong-co", "15/8/2022", "17/8/2022", "Hãy chọn người xử lý thay trong danh sách");
        refused("tm7-a.clerk", null, null, "15/8/2022", "17/8/2022", "Hãy chọn người xử lý thay trong danh sách");
        refused("admin", "khong-co", "lead", "15/8/2022", "17/8/2022", "Hãy chọn người vắng mặt trong danh sách");
        refused("tm7-a.clerk", null, "tm7-a.clerk", "15/8/2022", "17/8/2022", "phải là người khác");
        refused(
                "tm7-a.clerk",
                "tm7-b.clerk",
                "tm7-a.leader",
                "15/8/2022",
                "17/8/2022",
                "Chỉ quản trị viên mới cử được");
        refused("tm7-a.clerk", null, "tm7-a.leader", "17/8/2022", "15/8/2022", "sớm hơn ngày bắt đầu (17/08/2022)");
        refused("tm7-a.clerk", null, "tm7-a.leader", "09/8/2022", "15/8/2022", "Ngày bắt đầu (09/08/2022) đã qua");
        refused("tm7-a.clerk", null, "tm7-a.leader", "", "15/8/2022", "Hãy ghi đủ ngày");
        refused("tm7-a.clerk", null, "tm7-a.leader", "mai", "15/8/2022", "«mai» không phải là một ngày");
        refused("admin", "council1", "tm7-a.leader", "15/8/2022", "17/8/2022", "Việc của Hội đồng xét chọn");
        assertThatThrownBy(() -> absent.start("council1")).hasMessageContaining("không thuộc đơn vị hay cơ quan nào");

        absent.away("tm7-a.clerk", "tm7-a.leader", "15/8/2022", "17/8/2022");
        refused("tm7-a.clerk", null, "tm7-a.clerk2", "17/8/2022", "19/8/2022", "đã được Người tm7-a.leader xử lý thay");
        refused("tm7-a.clerk2", null, "tm7-a.clerk", "12/8/2022", "15/8/2022", "Người tm7-a.clerk cũng vắng mặt");
        refused(
                "tm7-a.leader",
                null,
                "tm7-a.clerk2",
                "16/8/2022",
                "16/8/2022",
                "đang được cử xử lý thay Người tm7-a.clerk");
        absent.away("tm7-a.leader", "tm7-a.clerk2", "18/8/2022", "18/8/2022");
    }

    private void refused(
            String starter, String absentee, String deputy, String firstDay, String lastDay, String sentence) {
        String key = absent.start(starter);
        assertThatThrownBy(() -> absent.name(starter, key, absentee, deputy, firstDay, lastDay))
                .hasMessageContaining(sentence);
        assertThat(desk.tasks(starter, "nameDeputy", key)).hasSize(1);
    }

    @Test
    void a_reason_is_asked_for() {
        absent.units("tm8");
        String key = absent.start("tm8-a.clerk");
        Map<String, Object> fields =
                Map.of("decision", "NAME", "deputy", "tm8-a.leader", "firstDay", "15/8/2022", "lastDay", "15/8/2022");
        assertThatThrownBy(() -> desk.submit("tm8-a.clerk", "nameDeputy", key, fields))
                .hasMessageContaining("Hãy ghi lý do vào mục «Lý do»");
    }

    @Test
    void who_is_in_the_group_anyway_acts_in_the_own_name_and_stays_in_it() {
        absent.units("tm9");
        absent.person("tm9-a.clerk2", "tm9-a.clerks");
        String report = absent.asked("thay-9", "tm9");
        desk.claim("tm9-a.clerk", "prepareReport", report);
        absent.away("tm9-a.clerk", "tm9-a.clerk2", "10/8/2022", "12/8/2022");
        cycle.prepareReport("tm9-a.clerk2", report);
        assertThat(absent.steps(report)).containsExactly("PREPARED tm9-a.clerk2");
        absent.at("2022-08-13T00:00:00+07:00");
        assertThat(people.groupsOf("tm9-a.clerk2")).containsExactly("tm9-a.clerks");
    }

    @Test
    void a_group_that_two_people_have_lent_is_taken_back_when_the_second_is_back() {
        absent.units("tm10");
        absent.person("tm10-a.clerk2", "tm10-a.clerks");
        absent.away("tm10-a.clerk", "tm10-a.leader", "10/8/2022", "12/8/2022");
        absent.away("tm10-a.clerk2", "tm10-a.leader", "11/8/2022", "15/8/2022");
        absent.at("2022-08-11T00:00:00+07:00");
        absent.at("2022-08-13T00:00:00+07:00");
        assertThat(people.groupsOf("tm10-a.leader")).contains("tm10-a.clerks");
        absent.at("2022-08-16T00:00:00+07:00");
        assertThat(people.groupsOf("tm10-a.leader")).containsExactly("tm10-a.leaders");
    }

    @Test
    void neither_council_nor_administration_is_handed_on_and_a_ballot_stays_with_its_member() {
        absent.units("tm11");
        String plan = "thay-11";
        cycle.nominateMany(plan, 1);
        cycle.appointCouncil(
                plan,
                Desk.json(List.of(
                        Map.of("person", "council1", "function", "CHAIR"),
                        Map.of("person", "tm11-a.clerk", "function", "MEMBER"),
                        Map.of("person", "council3", "function", "MEMBER"))));
        absent.away("tm11-a.clerk", "tm11-a.leader", "10/8/2022", "12/8/2022");
        cycle.convene(plan);
        assertThat(people.groupsOf("tm11-a.leader")).isEqualTo(Set.of(Unit.clerks("tm11-a"), Unit.leaders("tm11-a")));
        assertThat(desk.tasks("tm11-a.leader", "castBallot", plan)).isEmpty();
        assertThat(desk.task("tm11-a.clerk", "castBallot", plan).getAssignee()).isEqualTo("tm11-a.clerk");

        absent.person("tm11.admin", "camunda-admin", "tm11-b.clerks");
        absent.away("admin", "tm11.admin", "tm11-b.leader", "10/8/2022", "12/8/2022");
        assertThat(people.groupsOf("tm11-b.leader")).isEqualTo(Set.of(Unit.clerks("tm11-b"), Unit.leaders("tm11-b")));
        accounts.leave("tm11.admin", List.of("camunda-admin")); // the other tests know one administrator
    }

    @Test
    void a_process_that_a_deputy_starts_begins_in_the_name_of_who_is_away() {
        absent.person("tm12.i", "inspectionBody");
        String key = absent.away("admin", "lead", "tm12.i", "10/8/2022", "12/8/2022");
        cycle.startForm("tm12.i", "planCycle", Map.of("planCode", "thay-12", "basedOn", "duc-pho-2022"));
        assertThat(startedBy("thay-12")).isEqualTo("tm12.i (lead)");
        jobs.run();
        desk.submit("tm12.i", "draftPlan", "thay-12");
        assertThat(desk.as("tm12.i", () -> work.page("thay-12", 0).done()))
                .extracting(Done::act)
                .containsExactly("Soạn thảo kế hoạch (thay %s)".formatted(people.name("lead")));
        rest.post(
                "tm12.i",
                "/process-definition/key/planCycle/start",
                Map.of("variables", Map.of("planCode", Map.of("value", "thay-12b"))));
        assertThat(startedBy("thay-12b")).isEqualTo("tm12.i (lead)");
        desk.submit("admin", "callOffSubstitution", key, Map.of("comment", "Đã khỏe"));
        jobs.run();
        assertThat(people.groupsOf("tm12.i")).containsExactly("inspectionBody");
        accounts.leave("tm12.i", List.of("inspectionBody"));
    }

    private String startedBy(String plan) {
        return jdbc.sql("select distinct person || ' (' || on_behalf_of || ')' from plan_step where plan_code = ?")
                .param(plan)
                .query(String.class)
                .single();
    }

    @Test
    void an_import_of_the_directory_takes_no_lent_group_away_and_who_joins_it_keeps_it() {
        absent.units("tm13");
        absent.away("tm13-a.clerk", "tm13-a.leader", "10/8/2022", "12/8/2022");
        assertThat(accounts.groupsOf("tm13-a.leader")).containsExactly("tm13-a.leaders");
        accounts.join("tm13-a.leader", List.of("tm13-a.clerks"));
        absent.at("2022-08-13T00:00:00+07:00");
        assertThat(people.groupsOf("tm13-a.leader")).contains("tm13-a.clerks");
    }

    @Test
    void who_leaves_a_group_has_it_no_more_by_a_deputy_either() {
        absent.units("tm14");
        String report = absent.asked("thay-14", "tm14");
        absent.away("tm14-a.clerk", "tm14-a.leader", "10/8/2022", "12/8/2022");
        desk.claim("tm14-a.leader", "prepareReport", report);
        accounts.leave("tm14-a.clerk", List.of("tm14-a.clerks"));
        assertThat(people.groupsOf("tm14-a.leader")).containsExactly("tm14-a.leaders");
        assertThat(desk.tasks("tm14-a.leader", "prepareReport", report)).isEmpty();
    }
}
