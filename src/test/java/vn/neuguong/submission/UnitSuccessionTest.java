package vn.neuguong.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.neuguong.document.Markdown.escape;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.engine.Accounts;
import vn.neuguong.engine.Accounts.Account;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.Candidates;
import vn.neuguong.organization.Unit;
import vn.neuguong.organization.Units;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** A unit that ends in the middle of a cycle, and those that take over; each test with units of a class of its own. */
@SystemTest
class UnitSuccessionTest {

    private static final LocalDate LAST_DAY = LocalDate.of(2022, 8, 20);

    @Autowired
    private Units units;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private HistoryService history;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private Submissions submissions;

    @Autowired
    private SubmissionEntries entries;

    @Autowired
    private Candidates candidates;

    @Autowired
    private TestRestTemplate http;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void what_is_open_goes_to_the_successor_on_the_day_after_the_last() {
        String report = open("ke-thua-1", "sn1");
        String nominations = "ke-thua-1/nominations/sn1-a";
        desk.as("sn1-a.clerk", () -> {
            tasks.claim(desk.task("sn1-a.clerk", "prepareReport", report).getId(), "sn1-a.clerk");
            return null;
        });
        cycle.prepareNominations(nominations, List.of(Cycle.nomination("Chi bộ thôn Một")));
        ends("sn1-a", "sn1", "sn1-b");

        dayBegins("2022-08-20T00:05:00+07:00");
        assertThat(desk.tasks("sn1-a.clerk", "prepareReport", report)).hasSize(1);

        dayBegins("2022-08-21T00:05:00+07:00");
        assertThat(desk.tasks("sn1-a.clerk", "prepareReport", report)).isEmpty();
        assertThat(desk.tasks("sn1-a.leader", "approveSubmission", nominations)).isEmpty();
        assertThat(desk.task("sn1-b.clerk", "prepareReport", report).getAssignee())
                .isNull();
        assertThat(view("sn1-b.clerk", "prepareReport", report))
                .containsEntry("unit", escape("Đơn vị sn1-b (thay cho Đơn vị sn1-a)"));
        assertThat((String)
                        view("sn1-b.leader", "approveSubmission", nominations).get("text"))
                .contains("Chi bộ thôn Một");
        assertThat(unitsReadBy("sn1-a.clerk", "ke-thua-1")).isEmpty();
        assertThat(unitsReadBy("sn1-b.clerk", "ke-thua-1")).containsExactly("sn1-a", "sn1-b", "sn1-a", "sn1-b");
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("EndEvent_SubmissionsHandedOver")
                        .finished()
                        .count())
                .isPositive();
    }

    @Test
    void later_tasks_of_the_submission_are_the_successors_and_its_history_names_both() {
        String report = open("ke-thua-2", "sn2");
        cycle.prepareReport(report);
        ends("sn2-a", "sn2", "sn2-b");
        dayBegins("2022-08-21T00:05:00+07:00");

        desk.decide("sn2-b.leader", "approveSubmission", report, "RETURN", "Bổ sung số liệu");
        assertThat(desk.read("sn2-b.clerk", "prepareReport", report, "answers", List.class)
                        .get(0))
                .isEqualTo(Map.of("content", "Kết quả thực hiện mục thứ 1"));
        desk.submit("sn2-b.clerk", "prepareReport", report);
        desk.decide("sn2-b.leader", "approveSubmission", report, "APPROVE", "");
        assertThat((String) view("lead", "checkSubmission", report).get("history"))
                .contains("**Bàn giao do đơn vị được sáp nhập** – " + escape("Từ Đơn vị sn2-a sang Đơn vị sn2-b"));
        cycle.accept(report);

        Submission settled = submissions.get(report);
        assertThat(settled.status()).isEqualTo(SubmissionStatus.ACCEPTED);
        assertThat(settled.unitCode()).isEqualTo("sn2-a");
        assertThat(settled.responsibleCode()).isEqualTo("sn2-b");
    }

    @Test
    void the_remark_of_a_returned_submission_is_still_seen_after_the_handing_over() {
        String report = open("ke-thua-3", "sn3");
        cycle.prepareReport(report);
        desk.decide("sn3-a.leader", "approveSubmission", report, "RETURN", "Bổ sung số liệu");
        ends("sn3-a", "sn3", "sn3-b");
        dayBegins("2022-08-21T00:05:00+07:00");
        assertThat(view("sn3-b.clerk", "prepareReport", report)).containsEntry("remarks", "Bổ sung số liệu");
    }

    @Test
    void a_chain_of_successors_ends_at_the_one_that_still_exists() {
        String report = open("ke-thua-4", "sn4");
        ends("sn4-a", "sn4", "sn4-b");
        ends("sn4-b", "sn4", "sn4-c");
        dayBegins("2022-08-21T00:05:00+07:00");
        assertThat(submissions.get(report).responsibleCode()).isEqualTo("sn4-c");
        assertThat(submissions.get("ke-thua-4/review-report/sn4-b").responsibleCode())
                .isEqualTo("sn4-c");
        assertThat(desk.tasks("sn4-c.clerk", "prepareReport", report)).hasSize(1);
        assertThat(submissions.steps(report))
                .filteredOn(step -> step.action().equals("HANDED_OVER"))
                .singleElement()
                .extracting(SubmissionStep::remark)
                .isEqualTo("Từ Đơn vị sn4-a sang Đơn vị sn4-c");

        dayBegins("2022-08-22T00:05:00+07:00");
        assertThat(submissions.steps(report)).hasSize(2);
    }

    @Test
    void what_is_settled_stays_with_the_unit_that_settled_it() {
        String report = open("ke-thua-5", "sn5");
        cycle.prepareReport(report);
        cycle.approve(report);
        cycle.accept(report);
        ends("sn5-a", "sn5", "sn5-b");
        dayBegins("2022-08-21T00:05:00+07:00");
        assertThat(submissions.get(report).responsibleCode()).isEqualTo("sn5-a");
        assertThat(submissions.steps(report)).noneMatch(step -> step.action().equals("HANDED_OVER"));
    }

    @Test
    void a_dossier_that_is_being_completed_goes_along_and_the_candidate_keeps_its_unit() {
        open("ke-thua-8", "sn8");
        Map<String, Object> nomination = new HashMap<>(Cycle.nomination("Bà Lê Thị Bông"));
        nomination.put("dossier", List.of());
        for (SubmissionEntry submission : entries.ofPlan("ke-thua-8")) {
            if (submission.obligationCode().equals("review-report")) {
                cycle.prepareReport(submission.id());
            } else {
                boolean nominates = submission.unitCode().equals("sn8-a");
                cycle.prepareNominations(submission.id(), nominates ? List.of(nomination) : List.of());
            }
            cycle.approve(submission.id());
            cycle.accept(submission.id());
        }
        cycle.confirmScreening("ke-thua-8");
        assertThat(desk.tasks("sn8-a.clerk", "supplementDossier", "ke-thua-8")).hasSize(1);
        unit("sn8-a", "sn8", null, LocalDate.of(2022, 8, 10), "sn8-b");
        dayBegins("2022-08-11T00:05:00+07:00");

        assertThat(desk.tasks("sn8-a.clerk", "supplementDossier", "ke-thua-8")).isEmpty();
        Object supplement = Desk.json(
                List.of(Map.of("dossier", List.of("summary-list", "achievement-report"), "achievement", "Rõ hơn")));
        desk.submit("sn8-b.clerk", "supplementDossier", "ke-thua-8", Map.of("supplements", supplement));
        assertThat(candidates.of("ke-thua-8")).extracting(Candidate::unitName).containsExactly("Đơn vị sn8-a");
    }

    @Test
    void reminders_go_to_the_unit_that_answers() {
        String report = open("ke-thua-6", "sn6");
        ends("sn6-a", "sn6", "sn6-b");
        dayBegins("2022-08-21T00:05:00+07:00");
        TestClock.set("2022-08-28T08:00:00+07:00");
        jobs.run();
        assertThat((String) view("sn6-b.clerk", "prepareReport", report).get("notice"))
                .startsWith("Còn ");
    }

    @Test
    void a_unit_that_does_not_exist_yet_or_any_more_is_not_asked() {
        unit("sn7-now", "sn7", null, null, null);
        unit("sn7-gone", "sn7", null, LocalDate.of(2022, 8, 9), null);
        unit("sn7-last-day", "sn7", null, LocalDate.of(2022, 8, 10), null);
        unit("sn7-first-day", "sn7", LocalDate.of(2022, 8, 10), null, null);
        unit("sn7-coming", "sn7", LocalDate.of(2022, 8, 11), null, null);
        cycle.startAndIssue("ke-thua-7", PlanChange.audience("sn7"), PlanChange.only("REPORT"));
        assertThat(entries.ofPlan("ke-thua-7"))
                .extracting(SubmissionEntry::unitCode)
                .containsExactly("sn7-first-day", "sn7-last-day", "sn7-now");
        assertThat(units.ofClasses(List.of("sn7"))).hasSize(3);
    }

    /** Three units of a class of their own, each with clerk and leader; their plan is issued. */
    private String open(String plan, String unitClass) {
        for (String name : List.of("a", "b", "c")) {
            unit(unitClass + "-" + name, unitClass, null, null, null);
            for (String group : List.of("clerk", "leader")) {
                String id = unitClass + "-" + name + "." + group;
                accounts.create(new Account(id, "Người " + id, null), () -> DemoDirectory.PASSWORD);
                accounts.join(id, List.of(id + "s"));
            }
        }
        cycle.startAndIssue(plan, PlanChange.audience(unitClass));
        return plan + "/review-report/" + unitClass + "-a";
    }

    private void unit(String code, String unitClass, LocalDate from, LocalDate to, String successor) {
        Unit unit = new Unit(code, "Đơn vị " + code, unitClass, null, null, from, to, successor);
        units.save(Map.of(unitClass, "Lớp " + unitClass), List.of(unit));
    }

    private void ends(String code, String unitClass, String successor) {
        unit(code, unitClass, null, LAST_DAY, successor);
    }

    private void dayBegins(String moment) {
        TestClock.set(moment);
        Job timer = management
                .createJobQuery()
                .processDefinitionKey("unitSuccession")
                .timers()
                .singleResult();
        management.executeJob(timer.getId());
        jobs.run();
    }

    private List<String> unitsReadBy(String person, String plan) {
        return http.withBasicAuth(person, DemoDirectory.PASSWORD)
                .getForObject("/api/plans/%s/submissions".formatted(plan), JsonNode.class)
                .findValuesAsText("unit");
    }

    @SuppressWarnings("unchecked") // Json as maps
    private Map<String, Object> view(String person, String task, String submission) {
        return desk.read(person, task, submission, "view", Map.class);
    }
}
