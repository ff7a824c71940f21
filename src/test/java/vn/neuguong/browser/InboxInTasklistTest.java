package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** The inbox and what has been done, as a unit and the lead agency see them in a real browser. */
@SystemTest
class InboxInTasklistTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void a_clerk_sees_what_presses_first_with_days_left_and_what_to_do() {
        returned("hop-viec-1", "hoi-nong-dan");
        at("2022-09-03T09:00:00+07:00");
        Tasklist clerk = login("hoi-nong-dan.clerk").search("hop-viec-1/%");

        assertThat(filters(clerk)).hasText(new Pattern[] {
            Pattern.compile("Việc được giao\\s+\\d+"),
            Pattern.compile("Việc của tôi\\s+0"),
            Pattern.compile("Việc của đơn vị, nhóm tôi\\s+\\d+"),
            Pattern.compile("Đến hạn tuần này\\s+[1-9]"),
            Pattern.compile("Quá hạn\\s+\\d+"),
            Pattern.compile("Bị trả lại\\s+[1-9]")
        });
        assertThat(cards(clerk)).hasCount(2);
        assertThat(clerk.page().locator("li.sorting-choice a.dropdown-toggle")).hasText("Hạn");
        assertThat(cards(clerk).first()).containsText("Còn 1 ngày (hạn 04/09/2022)");
        assertThat(cards(clerk).first()).containsText("Hội Nông dân thị xã Đức Phổ");
        assertThat(cards(clerk).last()).containsText("Bị trả lại");
        assertThat(cards(clerk).last()).containsText("Còn 3 ngày");
        clerk.screenshot("inbox-1-clerk");

        filters(clerk).filter(new FilterOptions().setHasText("Bị trả lại")).click();
        assertThat(clerk.tasks()).hasCount(1);
        clerk.tasks().click();
        assertThat(clerk.page().locator(".task-description"))
                .hasText("Điền nội dung và số liệu của báo cáo theo đề cương, rồi chuyển lãnh đạo đơn vị duyệt.");
        assertThat(clerk.form()).isVisible();
        clerk.screenshot("inbox-2-task");

        at("2022-09-06T09:00:00+07:00");
        clerk.page().reload();
        filters(clerk).filter(new FilterOptions().setHasText("Quá hạn")).click();
        assertThat(cards(clerk)).hasCount(1);
        assertThat(cards(clerk)).containsText("Quá hạn 2 ngày");
        clerk.screenshot("inbox-3-overdue");
    }

    @Test
    void a_leader_opens_what_the_unit_submitted_with_the_remark() {
        returned("hop-viec-2", "hoi-phu-nu");
        Tasklist leader = login("hoi-phu-nu.leader");
        Locator dialog = openDone(leader);
        search(dialog, "hop-viec-2");
        Locator report = dialog.locator(".completed-list > li").first();
        assertThat(report).containsText("Bị trả lại");
        assertThat(report).containsText("Chưa rõ");
        leader.screenshot("completed-1-list");
        report.locator("button").click();
        assertThat(dialog.locator(".completed-steps > li")).hasCount(4);
        assertThat(dialog.locator(".completed-content")).isVisible();
        assertThat(dialog).containsText("Ý kiến: Chưa rõ");
        leader.screenshot("completed-2-opened");

        dialog.getByText("Trở lại danh sách").click();
        search(dialog, "không có việc nào như thế");
        assertThat(dialog).containsText("Không tìm thấy việc nào.");
        dialog.page().keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
    }

    @Test
    void the_standing_committee_finds_the_paper_of_what_it_decided() {
        cycle.startAndIssue("hop-viec-3", PlanChange.only("REPORT"));
        Tasklist secretary = login("secretary");
        Locator dialog = openDone(secretary);
        search(dialog, "hop-viec-3");
        dialog.getByText("Thông qua kế hoạch").first().click();
        assertThat(dialog.locator("a[target=_blank]").first()).isVisible();
        secretary.screenshot("completed-3-papers");
    }

    @Test
    void what_went_wrong_is_said_once_and_not_beside_another_task() {
        cycle.startAndIssue("hop-viec-5", PlanChange.audience("mass-organisation"));
        Tasklist clerk = login("doan-thanh-nien.clerk").open("Lập báo cáo", "hop-viec-5/%");
        Locator messages = clerk.page().locator(".page-notifications .alert-danger");
        clerk.complete();
        assertThat(messages).containsText("Chưa gửi được biểu mẫu:");
        clerk.complete();
        clerk.screenshot("inbox-5-wrong");
        assertThat(messages).hasCount(1);

        clerk.tasks()
                .filter(new FilterOptions().setHasText("Lập đề nghị khen thưởng"))
                .click();
        assertThat(messages).hasCount(0);
    }

    @Test
    void the_way_to_the_details_of_a_filter_is_there_for_those_alone_who_may_make_filters() {
        Locator details = login("hoi-phu-nu.clerk").page().locator(".task-filter .actions");
        assertThat(details.first()).isAttached();
        assertThat(details.filter(new FilterOptions().setVisible(true))).hasCount(0);
        assertThat(login("admin").page().locator(".task-filter.active .actions"))
                .isVisible();
    }

    @Test
    void on_a_phone_the_list_and_what_was_done_can_be_read() {
        returned("hop-viec-4", "hoi-cuu-chien-binh");
        Tasklist clerk = login("hoi-cuu-chien-binh.clerk");
        clerk.page().setViewportSize(390, 844);
        assertThat(cards(clerk).first()).containsText("Còn");
        clerk.screenshot("inbox-4-phone");
        Locator menu = clerk.page().locator(".navbar-toggle");
        if (menu.isVisible()) {
            menu.click();
        }
        Locator dialog = openDone(clerk);
        search(dialog, "hop-viec-4");
        clerk.screenshot("completed-4-phone-list");
        dialog.locator(".completed-list > li").first().locator("button").click();
        assertThat(dialog.locator(".completed-content")).isVisible();
        clerk.screenshot("completed-5-phone-opened");
        assertThat((Integer) clerk.page().evaluate("document.querySelector('dialog').scrollWidth"))
                .isLessThanOrEqualTo(390);
    }

    private static void search(Locator dialog, String words) {
        dialog.locator("input[type=search]").fill(words);
        dialog.locator("form button").click();
    }

    /** A report that came back with a new day, and a list of nominations of the same unit that is still to be made. */
    private void returned(String plan, String unit) {
        cycle.startAndIssue(plan, PlanChange.audience("mass-organisation"));
        String report = plan + "/review-report/" + unit;
        cycle.prepareReport(report);
        cycle.approve(report);
        desk.submit(
                "lead",
                "checkSubmission",
                report,
                Map.of("decision", "RETURN", "comment", "Chưa rõ", "newDue", "06/9/2022"));
    }

    private static Locator openDone(Tasklist tasklist) {
        tasklist.page().getByText("Việc đã làm").click();
        Locator dialog = tasklist.page().locator("dialog");
        assertThat(dialog.locator(".completed-list > li").first()).isVisible();
        return dialog;
    }

    private static Locator filters(Tasklist tasklist) {
        return tasklist.page().locator(".task-filters .task-filter h4");
    }

    private static Locator cards(Tasklist tasklist) {
        return tasklist.page().locator(".tasks-list li.task .task-facts");
    }

    private void at(String moment) {
        TestClock.set(moment);
        jobs.run();
    }

    private Tasklist login(String person) {
        return Tasklist.login(BROWSER, port, person);
    }
}
