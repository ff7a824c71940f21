package vn.neuguong.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.Trace;

/** What is told as the days of a collection come, to the five mass organisations: due before 05/9/2022. */
@SystemTest
class CollectionNoticesTest {

    private static final String PROCESS = "submissionCollection";

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Trace trace;

    @Autowired
    private ProgressBoard board;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void units_that_have_not_submitted_are_reminded_once_on_each_reminder_day() {
        String reports = reports("ky-thu-2");
        settle(reports + "/hoi-nong-dan");

        // Seven days before is a Sunday, and from 01/9 on every day up to the last one is off.
        assertThat(remindersAt("2022-08-26T07:59:00+07:00", reports)).isZero();
        assertThat(remindersAt("2022-08-26T08:00:00+07:00", reports)).isEqualTo(4);
        assertThat(remindersAt("2022-08-30T08:00:00+07:00", reports)).isEqualTo(4);
        assertThat(remindersAt("2022-08-31T08:00:00+07:00", reports)).isEqualTo(8);
        assertThat(remindersAt("2022-09-01T08:00:00+07:00", reports)).isEqualTo(8);
        assertThat(remindersAt("2022-09-04T08:00:00+07:00", reports)).isEqualTo(8);
        assertThat(delivery("reminder/" + reports + "/%")).containsOnly("DAILY");
        assertThat(trace.passed(PROCESS, reports, "EndEvent_UnitsReminded")).isTrue();
        assertThat(clerkIsTold(reports + "/hoi-cuu-chien-binh"))
                .contains("Hôm nay (04/9/2022) là ngày cuối cùng để nộp");
    }

    @Test
    void a_form_shows_what_is_true_when_it_is_opened() {
        String reports = reports("ky-thu-11");
        String report = reports + "/hoi-nong-dan";
        assertThat(clerkIsTold(report)).isEmpty();
        at("2022-09-01T08:00:00+07:00");
        assertThat(clerkIsTold(report)).contains("Còn 3 ngày đến hạn nộp", "ngày cuối cùng: 04/9/2022");
        TestClock.set("2022-09-02T15:00:00+07:00");
        assertThat(clerkIsTold(report)).contains("Còn 2 ngày");
        TestClock.set("2022-09-05T00:00:00+07:00");
        assertThat(clerkIsTold(report)).contains("Đã hết hạn nộp").doesNotContain("Còn");
    }

    @Test
    void what_was_returned_is_reminded_of_its_own_day() {
        String reports = reports("ky-thu-12");
        String report = reports + "/hoi-nong-dan";
        cycle.prepareReport(report);
        cycle.approve(report);
        sendBack(report, "2022-08-15");

        assertThat(remindersAt("2022-08-11T08:00:00+07:00", reports)).isEqualTo(1);

        assertThat(body("reminder/" + reports + "/%"))
                .contains("Còn 4 ngày đến hạn hoàn thiện, nộp lại", "ngày cuối cùng: 15/8/2022");
        assertThat(clerkIsTold(report)).contains("Còn 4 ngày đến hạn hoàn thiện, nộp lại");
        at("2022-08-16T00:00:00+07:00");
        assertThat(progress(reports).overdue()).isEqualTo(1);
        assertThat(clerkIsTold(report)).contains("Đã hết hạn nộp", "15/8/2022");
        assertThat(view("hoi-nong-dan.clerk", "prepareReport", report, "remarks"))
                .isEqualTo("Chưa rõ");
    }

    @Test
    void a_reminder_ends_with_the_deadline_that_it_was_about() {
        String reports = reports("ky-thu-13");
        String report = reports + "/hoi-nong-dan";
        at("2022-09-04T08:00:00+07:00");
        cycle.prepareReport(report);
        cycle.approve(report);
        assertThat(view("lead", "checkSubmission", report, "notice")).isEmpty();
        sendBack(report, "2022-09-07");
        assertThat(clerkIsTold(report)).contains("Còn 3 ngày đến hạn hoàn thiện, nộp lại", "07/9/2022");
    }

    @Test
    void the_leader_is_reminded_of_what_lies_with_the_leader() {
        String reports = reports("ky-thu-14");
        String report = reports + "/hoi-nong-dan";
        cycle.prepareReport(report);

        assertThat(remindersAt("2022-08-26T08:00:00+07:00", reports)).isEqualTo(4);

        assertThat(notices("reminder/" + report + "/%", "hoi-nong-dan.leaders")).isEqualTo(1);
        assertThat(view("hoi-nong-dan.leader", "approveSubmission", report, "notice"))
                .contains("Còn 9 ngày đến hạn nộp");
    }

    @Test
    void whoever_has_to_act_reads_that_it_is_overdue_and_the_lead_agency_how_many_are() {
        String reports = reports("ky-thu-15");
        cycle.prepareReport(reports + "/hoi-phu-nu");
        cycle.prepareReport(reports + "/hoi-nong-dan");
        cycle.approve(reports + "/hoi-nong-dan");

        at("2022-09-05T00:00:00+07:00");

        assertThat(clerkIsTold(reports + "/hoi-cuu-chien-binh")).contains("Đã hết hạn nộp", "04/9/2022");
        assertThat(notices("overdue/" + reports + "/%", "%.clerks")).isEqualTo(4);
        assertThat(view("hoi-phu-nu.leader", "approveSubmission", reports + "/hoi-phu-nu", "notice"))
                .contains("Đã hết hạn nộp");
        assertThat(view("lead", "checkSubmission", reports + "/hoi-nong-dan", "notice"))
                .contains("4 đơn vị chưa nộp");
    }

    @Test
    void a_reminder_day_on_which_the_server_was_down_is_made_up_for() {
        String reports = reports("ky-thu-3");
        assertThat(remindersAt("2022-08-30T10:00:00+07:00", reports)).isEqualTo(5);
        assertThat(body("reminder/" + reports + "/%")).contains("Còn 5 ngày");
    }

    @Test
    void what_was_missed_is_made_up_for_on_a_working_day_while_there_is_one() {
        String reports = reports("ky-thu-16");
        assertThat(remindersAt("2022-08-27T10:00:00+07:00", reports)).isZero(); // Saturday
        assertThat(remindersAt("2022-08-29T08:00:00+07:00", reports)).isEqualTo(5);
    }

    @Test
    void what_was_missed_is_told_on_a_day_off_where_only_days_off_are_left() {
        String reports = reports("ky-thu-17");
        assertThat(remindersAt("2022-09-01T10:00:00+07:00", reports)).isEqualTo(5); // not up since the opening
        assertThat(delivery("reminder/" + reports + "/%")).containsOnly("AT_ONCE"); // there is no mail of this day
        assertThat(remindersAt("2022-09-04T10:00:00+07:00", reports)).isEqualTo(5);
    }

    @Test
    void a_plan_that_names_no_days_reminds_seven_three_and_one_days_before() {
        cycle.startAndIssue(
                "ky-thu-18",
                PlanChange.audience("mass-organisation"),
                PlanChange.deadline("by 2022-08-25"), // a Thursday
                PlanChange.reminders());
        String reports = "ky-thu-18/review-report";
        assertThat(remindersAt("2022-08-17T08:00:00+07:00", reports)).isZero();
        assertThat(remindersAt("2022-08-18T08:00:00+07:00", reports)).isEqualTo(5);
        assertThat(remindersAt("2022-08-19T08:00:00+07:00", reports)).isEqualTo(5);
        assertThat(remindersAt("2022-08-22T08:00:00+07:00", reports)).isEqualTo(10);
        assertThat(remindersAt("2022-08-23T08:00:00+07:00", reports)).isEqualTo(10);
        assertThat(remindersAt("2022-08-24T08:00:00+07:00", reports)).isEqualTo(15);
        assertThat(remindersAt("2022-08-25T08:00:00+07:00", reports)).isEqualTo(20);
        assertThat(remindersAt("2022-08-26T08:00:00+07:00", reports)).isEqualTo(20);
    }

    @Test
    void the_plans_own_days_hold_and_the_last_day_besides() {
        cycle.startAndIssue(
                "ky-thu-19",
                PlanChange.audience("mass-organisation"),
                PlanChange.deadline("by 2022-08-25"),
                PlanChange.reminders(2));
        String reports = "ky-thu-19/review-report";
        assertThat(remindersAt("2022-08-22T08:00:00+07:00", reports)).isZero();
        assertThat(remindersAt("2022-08-23T08:00:00+07:00", reports)).isEqualTo(5);
        assertThat(remindersAt("2022-08-24T08:00:00+07:00", reports)).isEqualTo(5);
        assertThat(remindersAt("2022-08-25T08:00:00+07:00", reports)).isEqualTo(10);
    }

    private List<String> delivery(String key) {
        return jdbc.sql("select delivery from notice where key like ?")
                .param(key)
                .query(String.class)
                .list();
    }

    private String reports(String plan) {
        cycle.startAndIssue(plan, PlanChange.audience("mass-organisation"));
        return plan + "/review-report";
    }

    private void settle(String report) {
        cycle.prepareReport(report);
        cycle.approve(report);
        cycle.accept(report);
    }

    private void at(String moment) {
        TestClock.set(moment);
        jobs.run();
    }

    private int remindersAt(String moment, String collection) {
        at(moment);
        return notices("reminder/" + collection + "/%", "%.clerks");
    }

    private int notices(String key, String recipient) {
        return jdbc.sql("select count(*) from notice where key like ? and recipient like ?")
                .params(key, recipient)
                .query(Integer.class)
                .single();
    }

    private Progress progress(String collection) {
        return board.ofCollection(collection);
    }

    private void sendBack(String report, String newDue) {
        desk.submit(
                "lead",
                "checkSubmission",
                report,
                Map.of("decision", "RETURN", "comment", "Chưa rõ", "newDue", newDue));
    }

    private String clerkIsTold(String report) {
        return view(Cycle.unit(report) + ".clerk", "prepareReport", report, "notice");
    }

    /** What a form shows, without what escapes Markdown. */
    private String view(String person, String task, String report, String field) {
        return desk.read(person, task, report, "view", Map.class)
                .get(field)
                .toString()
                .replace("\\", "");
    }

    /** What one of the notices says. */
    private String body(String key) {
        return jdbc.sql("select body from notice where key like ? limit 1")
                .param(key)
                .query(String.class)
                .single();
    }
}
