package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.submission.Submission;
import vn.neuguong.submission.SubmissionStatus;
import vn.neuguong.submission.Submissions;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** What the people of a unit, the lead agency, the office and the council see and do in a real browser. */
@SystemTest
class ReportInTasklistTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String SECTION = "2.6. Công tác kiểm tra, giám sát";

    @LocalServerPort
    private int port;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Submissions submissions;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void a_report_is_refused_mended_returned_and_accepted() {
        String report = "trinh-duyet-1/review-report/pho-an";
        cycle.startAndIssue("trinh-duyet-1");

        Tasklist clerk = login("pho-an.clerk").open("Lập báo cáo", report).screenshot("report-1-opened");
        answers(clerk).forEach(answer -> clerk.fill(answer, "Đã triển khai đến 100% chi bộ."));
        figures(clerk).forEach(figure -> clerk.fill(figure, "12"));
        clerk.fill(answer(clerk, SECTION), "");
        clerk.complete();
        assertThat(clerk.refusal())
                .hasText("Mục «%s» chưa có nội dung. Hãy ghi nội dung của mục này.".formatted(SECTION));
        clerk.screenshot("report-2-refused");
        assertThat(answer(clerk, "3. Đánh giá chung")).hasValue("Đã triển khai đến 100% chi bộ.");

        clerk.fill(answer(clerk, SECTION), "Đã kiểm tra 03 chi bộ.");
        clerk.screenshot("report-3-filled").completeAndLeave();

        Tasklist leader = login("pho-an.leader").open("Duyệt bài nộp", report);
        assertThat(leader.form()).containsText("Đã kiểm tra 03 chi bộ.");
        leader.screenshot("report-4-leader");
        leader.field("Duyệt và gửi").check();
        leader.completeAndLeave();

        Tasklist lead = login("lead").open("Kiểm tra bài nộp", report).screenshot("report-5-lead");
        lead.field("Trả lại để bổ sung").check();
        lead.fillDay("Hạn nộp lại", "06/09/2022");
        lead.fill(lead.field("Ý kiến"), "Cần nêu rõ tên các chi bộ được kiểm tra.");
        lead.screenshot("report-6-returning").completeAndLeave();

        clerk.open("Lập báo cáo", report);
        assertThat(clerk.form()).containsText("Ý kiến trả lại: Cần nêu rõ tên các chi bộ được kiểm tra.");
        assertThat(clerk.form()).containsText("Hạn nộp: hết ngày 06/09/2022");
        assertThat(answer(clerk, SECTION)).hasValue("Đã kiểm tra 03 chi bộ.");
        clerk.screenshot("report-7-returned");
        clerk.fill(answer(clerk, SECTION), "Đã kiểm tra chi bộ An Thạch, An Thổ, Hội An.");
        clerk.completeAndLeave();

        leader.open("Duyệt bài nộp", report).field("Duyệt và gửi").check();
        leader.completeAndLeave();
        lead.open("Kiểm tra bài nộp", report)
                .screenshot("report-8-again")
                .field("Chấp nhận")
                .check();
        lead.completeAndLeave();
        jobs.run();

        Submission accepted = submissions.get(report);
        assertThat(accepted.status()).isEqualTo(SubmissionStatus.ACCEPTED);
        assertThat(accepted.content())
                .contains("Đã kiểm tra chi bộ An Thạch, An Thổ, Hội An.")
                .doesNotContain("Đã kiểm tra 03 chi bộ.");
    }

    @Test
    void a_member_agrees_on_everyone_but_one_and_casts_the_ballot() {
        String plan = "trinh-duyet-2";
        cycle.nominateTwo(plan);
        cycle.confirmScreening(plan);
        cycle.appointCouncil(plan, 5);
        cycle.convene(plan);

        Tasklist member = login("council2").open("Bỏ phiếu", plan).screenshot("ballot-1-opened");
        member.complete();
        assertThat(member.form().locator(".fjs-form-field-radio .fjs-form-field-error"))
                .isVisible();
        member.screenshot("ballot-2-incomplete");
        assertThat(desk.tasks("council2", "castBallot", plan)).hasSize(1);

        member.form()
                .getByText("Đồng ý tất cả, trừ những ứng viên chọn ở mục dưới (nếu có)", exactly())
                .click();
        Locator exceptions = member.form().locator(".fjs-form-field-taglist input");
        exceptions.click();
        exceptions.fill("Phụ nữ");
        member.form().locator(".fjs-dropdownlist-item").first().click();
        member.screenshot("ballot-3-marked").completeAndLeave();
        assertThat(desk.tasks("council2", "castBallot", plan)).isEmpty();
        assertThat(desk.tasks("council3", "castBallot", plan)).hasSize(1);
    }

    @Test
    void a_clerk_sees_the_tasks_of_no_other_unit() {
        String plan = "trinh-duyet-3";
        cycle.startAndIssue(plan);

        Tasklist clerk = login("pho-chau.clerk").search(plan + "/%");
        assertThat(clerk.tasks()).hasCount(2);
        assertThat(clerk.tasks().allInnerTexts()).containsExactlyInAnyOrder("Lập báo cáo", "Lập đề nghị khen thưởng");
        clerk.screenshot("own-1-list").search(plan + "/%/pho-an");
        assertThat(clerk.noTasks()).isVisible();
        clerk.openByAddress(desk.task("pho-an.clerk", "prepareReport", plan + "/review-report/pho-an")
                .getId());
        assertThat(clerk.refusal()).isVisible();
        clerk.screenshot("own-2-foreign");
        assertThat(clerk.form()).isHidden();
    }

    @Test
    void the_office_opens_the_plan_from_the_form_without_a_second_login() {
        String plan = "trinh-duyet-4";
        cycle.start(plan);
        desk.submit("lead", "draftPlan", plan);
        desk.decide("office", "checkFormat", plan, "APPROVE", "");
        desk.decide("secretary", "approvePlan", plan, "APPROVE", "");
        jobs.run();

        Tasklist office = login("office").open("Trình ký kế hoạch", plan).screenshot("paper-1-form");
        Page paper = office.page()
                .waitForPopup(() -> office.form().getByText("Xem văn bản").click());
        assertThat(paper.locator("body")).containsText("Thị ủy Đức Phổ");
        Browser.screenshot(paper, "paper-2-opened");
    }

    private Tasklist login(String person) {
        return Tasklist.login(BROWSER, port, person);
    }

    private static List<Locator> answers(Tasklist clerk) {
        return clerk.form().locator("textarea").all();
    }

    private static List<Locator> figures(Tasklist clerk) {
        return clerk.form().locator(".fjs-form-field-number input").all();
    }

    private static Locator answer(Tasklist clerk, String section) {
        return clerk.group(section).locator("textarea");
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }
}
