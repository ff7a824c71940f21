package vn.neuguong.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

/** A collection's days, for the five mass organisations: due before 05/9/2022, closed before 09/9/2022. */
@SystemTest
class SubmissionCollectionTest {

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
    private Units units;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void every_unit_of_the_audience_is_asked() {
        String reports = reports("ky-thu-1");
        assertThat(progress(reports).open()).isEqualTo(5);
        assertThat(trace.waitsIn(PROCESS, reports)).contains("awaitSubmissions");
    }

    @Test
    void units_that_have_not_submitted_are_reminded_once_on_each_reminder_day() {
        String reports = reports("ky-thu-2");
        settle(reports + "/hoi-nong-dan");

        assertThat(remindersAt("2022-08-28T07:59:00+07:00", reports)).isZero();
        assertThat(remindersAt("2022-08-28T08:00:00+07:00", reports)).isEqualTo(4);
        assertThat(remindersAt("2022-08-29T08:00:00+07:00", reports)).isEqualTo(4);
        assertThat(remindersAt("2022-09-01T08:00:00+07:00", reports)).isEqualTo(8);
        assertThat(remindersAt("2022-09-03T08:00:00+07:00", reports)).isEqualTo(12);
        assertThat(remindersAt("2022-09-04T08:00:00+07:00", reports)).isEqualTo(12);
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

        assertThat(remindersAt("2022-08-28T08:00:00+07:00", reports)).isEqualTo(4);

        assertThat(notices("reminder/" + report + "/%", "hoi-nong-dan.leaders")).isEqualTo(1);
        assertThat(view("hoi-nong-dan.leader", "approveSubmission", report, "notice"))
                .contains("Còn 7 ngày đến hạn nộp");
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
    void what_is_not_submitted_by_the_end_of_4_September_is_overdue_and_told_up_the_line() {
        String reports = reports("ky-thu-4");
        settle(reports + "/hoi-nong-dan");
        at("2022-09-04T23:59:59+07:00");
        assertThat(progress(reports).overdue()).isZero();

        at("2022-09-05T00:00:00+07:00");

        assertThat(progress(reports).overdue()).isEqualTo(4);
        assertThat(progress(reports).accepted()).isEqualTo(1);
        assertThat(notices("overdue/" + reports + "/%", "%.leaders")).isEqualTo(4);
        assertThat(notices("overdue/" + reports + "/%", "leadAgency")).isEqualTo(1);
        assertThat(trace.passed(PROCESS, reports, "EndEvent_OverdueNotified")).isTrue();
    }

    @Test
    void an_overdue_report_is_still_accepted_until_the_closing_date() {
        String reports = reports("ky-thu-5");
        at("2022-09-06T09:00:00+07:00");
        settle(reports + "/hoi-nong-dan");
        assertThat(progress(reports).accepted()).isEqualTo(1);
    }

    @Test
    void on_the_closing_date_what_is_not_submitted_is_closed_and_what_waits_for_its_check_is_not() {
        String reports = reports("ky-thu-6");
        cycle.prepareReport(reports + "/hoi-nong-dan");
        cycle.approve(reports + "/hoi-nong-dan");

        at("2022-09-09T00:00:00+07:00");

        assertThat(progress(reports).notSubmitted()).isEqualTo(4);
        assertThat(progress(reports).submitted()).isEqualTo(1);
        assertThat(trace.passed("unitSubmission", reports + "/hoi-cuu-chien-binh", "EndEvent_NotSubmitted"))
                .isTrue();
        assertThat(trace.passed(PROCESS, reports, "EndEvent_SubmissionsClosed")).isTrue();
        assertThat(trace.waitsIn(PROCESS, reports)).contains("awaitSubmissions");

        cycle.accept(reports + "/hoi-nong-dan");
        assertThat(trace.passed(PROCESS, reports, "EndEvent_CollectionClosed")).isTrue();
    }

    @Test
    void a_report_that_was_returned_until_a_later_day_closes_after_that_day() {
        String reports = reports("ky-thu-7");
        String late = reports + "/hoi-nong-dan";
        cycle.prepareReport(late);
        cycle.approve(late);
        at("2022-09-08T08:00:00+07:00");
        sendBack(late, "2022-09-08");

        at("2022-09-09T00:00:00+07:00");
        assertThat(progress(reports).notSubmitted()).isEqualTo(5);
        assertThat(trace.passed(PROCESS, reports, "EndEvent_CollectionClosed")).isTrue();
    }

    @Test
    void the_last_accepted_report_closes_the_collection_with_its_sums() {
        String reports = reports("ky-thu-8");
        List.of("hoi-cuu-chien-binh", "hoi-phu-nu", "hoi-nong-dan", "lien-doan-lao-dong", "doan-thanh-nien")
                .forEach(unit -> settle(reports + "/" + unit));

        assertThat(trace.passed(PROCESS, reports, "EndEvent_CollectionClosed")).isTrue();
        assertThat(jdbc.sql("select summary -> 'totals' -> 0 ->> 'sum' from collection where id = ?")
                        .param(reports)
                        .query(String.class)
                        .single())
                .isEqualTo("60"); // five units with 12 each
    }

    @Test
    void a_collection_in_which_nobody_has_to_submit_ends_at_once() {
        cycle.startAndIssue("ky-thu-9", PlanChange.audience("front"), PlanChange.exempt("mat-tran", "Sáp nhập"));
        assertThat(trace.passed(PROCESS, "ky-thu-9/review-report", "EndEvent_CollectionClosed"))
                .isTrue();
        assertThat(trace.count(PROCESS, "ky-thu-9/review-report", "awaitSubmissions"))
                .isZero();
        assertThat(progress("ky-thu-9/review-report").waived()).isEqualTo(1);
    }

    @Test
    void many_units_are_opened_and_closed_in_transactions_of_at_most_200() {
        units.save(
                Map.of("cell-of-450", "Chi bộ của phép thử"),
                IntStream.rangeClosed(1, 450)
                        .mapToObj(i -> new Unit("cell-%03d".formatted(i), "Chi bộ số " + i, "cell-of-450"))
                        .toList());
        cycle.startAndIssue("ky-thu-10", PlanChange.only("REPORT"), PlanChange.audience("cell-of-450"));
        String reports = "ky-thu-10/review-report";
        assertThat(trace.count(PROCESS, reports, "openSubmissions")).isEqualTo(3);
        assertThat(progress(reports).open()).isEqualTo(450);
        assertThat(largestTransaction("xmin", "OPENED", reports)).isEqualTo(200);

        at("2022-09-09T00:00:00+07:00");
        assertThat(trace.count(PROCESS, reports, "closeSubmissions")).isEqualTo(3);
        assertThat(progress(reports).notSubmitted()).isEqualTo(450);
        assertThat(largestTransaction("xmin", "NOT_SUBMITTED", reports)).isEqualTo(200);
        assertThat(trace.passed(PROCESS, reports, "EndEvent_CollectionClosed")).isTrue();
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

    /** How many steps of a kind PostgreSQL's own mark says were written by one transaction. */
    private int largestTransaction(String mark, String action, String collection) {
        return jdbc.sql("select max(n) from (select count(*) as n from submission_step where action = ?"
                        + " and submission_id like ? group by " + mark + ") as transactions")
                .params(action, collection + "/%")
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
