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
    void what_is_not_submitted_by_the_end_of_4_September_is_overdue_and_told_up_the_line() {
        String reports = reports("ky-thu-4");
        settle(reports + "/hoi-nong-dan");
        at("2022-09-04T23:59:59+07:00");
        assertThat(progress(reports).overdue()).isZero();

        at("2022-09-05T00:00:00+07:00");

        assertThat(progress(reports).overdue()).isEqualTo(4);
        assertThat(progress(reports).accepted()).isEqualTo(1);
        assertThat(notices("overdue/" + reports + "/%", "%.leaders")).isEqualTo(4);
        assertThat(notices("overdue/" + reports + "/%", "leadAgency")).isZero();
        at("2022-09-06T00:00:00+07:00");
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
}
