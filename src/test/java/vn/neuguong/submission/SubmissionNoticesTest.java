package vn.neuguong.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.notice.OpenWork;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** What a unit is told of its submission, due before 05/9/2022, and what the list says that is open for it. */
@SystemTest
class SubmissionNoticesTest {

    private static final String CLERKS = "hoi-nong-dan.clerks";
    private static final String LEADERS = "hoi-nong-dan.leaders";

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private OpenWork openWork;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void when_a_plan_is_issued_each_unit_reads_what_it_has_to_submit_and_by_when() {
        cycle.startAndIssue(
                "bao-tin-1",
                PlanChange.audience("mass-organisation"),
                PlanChange.exempt("hoi-phu-nu", "Đang kiện toàn tổ chức"));
        assertThat(toldUnder("plan/bao-tin-1/%"))
                .hasSize(4 * 2)
                .contains(tuple(CLERKS, "AT_ONCE"), tuple(LEADERS, "AT_ONCE"))
                .doesNotContain(tuple("hoi-phu-nu.clerks", "AT_ONCE"));
        assertThat(body("plan/bao-tin-1/" + CLERKS))
                .contains("đã được ban hành", "Đơn vị có 2 nhiệm vụ phải nộp", "- Báo cáo sơ kết")
                .contains("(hạn: trước ngày 05/9/2022; ngày cuối cùng: 04/09/2022)");
        assertThat(toldUnder("asked/bao-tin-1/%")).isEmpty();
    }

    @Test
    void the_leader_is_told_in_the_mail_of_the_day_what_waits_and_the_clerk_at_once_what_the_leader_returned() {
        String report = report("bao-tin-2");
        cycle.prepareReport(report);
        assertThat(told(report)).containsExactly(tuple(LEADERS, "DAILY"));
        desk.decide("hoi-nong-dan.leader", "approveSubmission", report, "RETURN", "Thiếu phụ lục");
        assertThat(told(report)).containsExactly(tuple(LEADERS, "DAILY"), tuple(CLERKS, "AT_ONCE"));
        assertThat(lastBody(report))
                .contains("Lãnh đạo đơn vị trả lại", "Ý kiến: Thiếu phụ lục", "hết ngày 04/09/2022");
    }

    @Test
    void the_leader_is_told_at_once_where_only_days_off_are_left() {
        String report = report("bao-tin-3");
        TestClock.set("2022-08-30T16:00:00+07:00");
        cycle.prepareReport(report);
        desk.decide("hoi-nong-dan.leader", "approveSubmission", report, "RETURN", "Thiếu phụ lục");
        TestClock.set("2022-08-31T16:00:00+07:00");
        cycle.prepareReport(report);
        assertThat(told(report))
                .containsExactly(tuple(LEADERS, "DAILY"), tuple(CLERKS, "AT_ONCE"), tuple(LEADERS, "AT_ONCE"));
    }

    @Test
    void the_clerk_is_told_each_time_what_was_returned_why_and_until_when_and_the_unit_that_it_is_accepted() {
        String report = report("bao-tin-4");
        submit(report);
        sendBack(report, "Thiếu số liệu", "2022-09-06");
        assertThat(told(report)).endsWith(tuple(CLERKS, "AT_ONCE"));
        assertThat(lastBody(report)).contains("trả lại để bổ sung", "Ý kiến: Thiếu số liệu", "hết ngày 06/09/2022");
        submit(report);
        sendBack(report, "Thiếu số liệu", "2022-09-06");
        submit(report);
        cycle.accept(report);
        assertThat(told(report)).hasSize(3 + 2 + 2).endsWith(tuple(CLERKS, "AT_ONCE"), tuple(LEADERS, "AT_ONCE"));
        assertThat(lastBody(report)).contains("đã được chấp nhận");
    }

    @Test
    void clerk_and_leader_are_told_that_the_unit_need_not_submit() {
        String report = report("bao-tin-5");
        submit(report);
        desk.decide("lead", "checkSubmission", report, "WAIVE", "Nộp chung với đơn vị cấp trên");
        assertThat(told(report)).endsWith(tuple(CLERKS, "AT_ONCE"), tuple(LEADERS, "AT_ONCE"));
        assertThat(lastBody(report)).contains("được miễn nộp", "Lý do: Nộp chung với đơn vị cấp trên");
    }

    @Test
    void the_list_of_what_is_open_names_the_nearest_first_and_where_each_stands() {
        cycle.startAndIssue(
                "bao-tin-6", PlanChange.audience("mass-organisation"), PlanChange.deadline("by 2022-08-20"));
        String later = report("bao-tin-7");
        cycle.prepareReport(later);
        submit("bao-tin-6/review-report/hoi-nong-dan");
        sendBack("bao-tin-6/review-report/hoi-nong-dan", "Thiếu", "2022-08-18");
        TestClock.set("2022-08-17T08:00:00+07:00");
        assertThat(open())
                .containsExactly(
                        tuple("bao-tin-6/review-report/hoi-nong-dan", "trả lại để bổ sung"),
                        tuple("bao-tin-6/nominations/hoi-nong-dan", "chưa nộp"),
                        tuple(later, "chờ lãnh đạo duyệt"));
        cycle.approve(later);
        assertThat(open()).hasSize(2);
    }

    private List<Tuple> open() {
        return openWork.of("hoi-nong-dan").stream()
                .filter(item -> item.businessKey().startsWith("bao-tin-"))
                .filter(item -> !item.businessKey().matches("bao-tin-[1-5]/.*"))
                .map(item -> tuple(item.businessKey(), item.state()))
                .toList();
    }

    private String report(String plan) {
        cycle.startAndIssue(plan, PlanChange.only("REPORT"), PlanChange.audience("mass-organisation"));
        return plan + "/review-report/hoi-nong-dan";
    }

    private void submit(String report) {
        cycle.prepareReport(report);
        cycle.approve(report);
    }

    private void sendBack(String report, String comment, String newDue) {
        desk.submit(
                "lead", "checkSubmission", report, Map.of("decision", "RETURN", "comment", comment, "newDue", newDue));
    }

    /** To whom and in which mail the turns of a submission were told, in order. */
    private List<Tuple> told(String submission) {
        return jdbc.sql("""
                        select recipient, delivery from notice where reference = ? and starts_with(key, 'step/')
                        order by split_part(key, '/', 2)::bigint, recipient
                        """)
                .param(submission)
                .query((row, i) -> tuple(row.getString("recipient"), row.getString("delivery")))
                .list();
    }

    private List<Tuple> toldUnder(String key) {
        return jdbc.sql("select recipient, delivery from notice where key like ?")
                .param(key)
                .query((row, i) -> tuple(row.getString("recipient"), row.getString("delivery")))
                .list();
    }

    private String body(String key) {
        return jdbc.sql("select body from notice where key = ?")
                .param(key)
                .query(String.class)
                .single();
    }

    private String lastBody(String submission) {
        return jdbc.sql("""
                        select body from notice where reference = ? and starts_with(key, 'step/')
                        order by split_part(key, '/', 2)::bigint desc limit 1
                        """).param(submission).query(String.class).single();
    }
}
