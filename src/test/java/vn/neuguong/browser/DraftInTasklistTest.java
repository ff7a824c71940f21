package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.engine.Accounts;
import vn.neuguong.engine.Accounts.Account;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** That nothing is lost which a clerk types into a form in a real browser. */
@SystemTest
class DraftInTasklistTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String CLERK = "pho-an.clerk";
    private static final String COLLEAGUE = "pho-an.colleague";
    private static final String LIST = "Danh sách đề nghị khen thưởng";
    private static final String NAME = "Tên tập thể, cá nhân, mô hình";

    @LocalServerPort
    private int port;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10AugustWithTwoClerks() {
        TestClock.set("2022-08-10T14:05:00+07:00");
        if (!accounts.all().containsKey(COLLEAGUE)) {
            accounts.create(new Account(COLLEAGUE, "Trần Thị Hoa", null), () -> DemoDirectory.PASSWORD);
            accounts.join(COLLEAGUE, List.of("pho-an.clerks"));
        }
    }

    @Test
    void what_is_typed_on_one_machine_is_there_on_another() {
        String nominations = issue("nhap-tren-may-1") + "/nominations/pho-an";
        Tasklist first = login(CLERK).open("Lập đề nghị khen thưởng", nominations);
        double place = left(save(first));
        first.fill(name(first, 0), "Chi bộ thôn Một");
        first.add(LIST);
        first.fill(name(first, 1), "Chi bộ thôn Hai");
        assertThat(state(first)).hasText(Pattern.compile("Đã lưu lúc 14:\\d\\d"));
        assertThat(save(first)).isDisabled();
        assertThat(left(save(first))).isEqualTo(place); // else a click meant for the button beside it would miss that
        first.screenshot("draft-1-saved");

        Tasklist second = login(CLERK).open("Lập đề nghị khen thưởng", nominations);
        assertThat(name(second, 0)).hasValue("Chi bộ thôn Một");
        assertThat(name(second, 1)).hasValue("Chi bộ thôn Hai");
        assertThat(state(second)).hasText(Pattern.compile("Bản nháp của đồng chí lưu lúc 14:\\d\\d"));
        second.screenshot("draft-2-another-machine");
    }

    @Test
    void what_is_typed_when_the_session_has_ended_is_there_after_the_next_login() {
        String report = issue("nhap-tren-may-2") + "/review-report/pho-an";
        Tasklist clerk = login(CLERK).open("Lập báo cáo", report);
        clerk.page()
                .route("**/camunda/api/engine/**", unanswered -> {}); // else Tasklist asks for a login at any moment
        clerk.page().context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
        clerk.fill(answer(clerk, 0), "Gõ sau khi hết phiên");
        assertThat(state(clerk))
                .hasText("Chưa lưu được: Phiên đăng nhập đã hết hạn. Hãy đăng nhập lại. "
                        + "Bản nháp đang được giữ trên máy này, hệ thống sẽ thử lại.");
        clerk.screenshot("draft-3-session-ended");

        clerk.page().unroute("**/camunda/api/engine/**");
        clerk.page().reload();
        clerk.loginAgain(CLERK).open("Lập báo cáo", report);
        assertThat(answer(clerk, 0)).hasValue("Gõ sau khi hết phiên");
        assertThat(state(clerk)).hasText(Pattern.compile("Đã lưu lúc 14:\\d\\d"));
        assertThat(stored(clerk)).isEqualTo("[]");
    }

    @Test
    void what_is_typed_last_before_the_page_is_left_is_saved() {
        String report = issue("nhap-tren-may-3") + "/review-report/pho-an";
        Tasklist clerk = login(CLERK).open("Lập báo cáo", report);
        clerk.fill(answer(clerk, 0), "Gõ ngay trước khi đóng trang");
        assertThat(state(clerk)).hasText("Đang nhập…");
        clerk.page().navigate("about:blank");
        assertThat(answer(login(CLERK).open("Lập báo cáo", report), 0)).hasValue("Gõ ngay trước khi đóng trang");
    }

    @Test
    void of_two_clerks_neither_overwrites_the_other_unseen() {
        String report = issue("nhap-tren-may-4") + "/review-report/pho-an";
        Tasklist clerk = login(CLERK).open("Lập báo cáo", report);
        clerk.page().context().setOffline(true);
        clerk.fill(answer(clerk, 0), "Của người thứ nhất");
        assertThat(state(clerk)).containsText("Bản nháp đang được giữ trên máy này, hệ thống sẽ thử lại.");

        tasks.setAssignee(desk.task(CLERK, "prepareReport", report).getId(), null);
        Tasklist colleague = login(COLLEAGUE).open("Lập báo cáo", report);
        colleague.fill(answer(colleague, 0), "Của chị Hoa");
        assertThat(state(colleague)).containsText("Đã lưu lúc");

        clerk.page().context().setOffline(false);
        assertThat(clerk.form().locator("xpath=preceding::*[@role='alert'][1]"))
                .containsText("Trần Thị Hoa đã lưu bản nháp của việc này lúc 14:");
        clerk.screenshot("draft-4-conflict");
        press(clerk, "Xem bản đã lưu của Trần Thị Hoa");
        assertThat(answer(clerk, 0)).hasValue("Của chị Hoa");
        assertThat(answer(clerk, 0)).not().isEditable();
        clerk.screenshot("draft-5-looking");
        press(clerk, "Giữ bản của tôi");
        assertThat(answer(clerk, 0)).hasValue("Của người thứ nhất");
        assertThat(state(clerk)).containsText("Đã lưu lúc");
        press(clerk, "Xem bản đó");
        assertThat(answer(clerk, 0)).hasValue("Của chị Hoa");
        press(clerk, "Dùng bản của Trần Thị Hoa");
        assertThat(state(clerk)).containsText("Đã lưu lúc");

        answers(colleague).forEach(answer -> colleague.fill(answer, "Chị Hoa viết tiếp"));
        assertThat(state(colleague)).containsText("Chưa lưu");
        colleague.complete();
        assertThat(colleague.refusal()).hasText("Hãy chọn bản nháp dùng tiếp ở đầu biểu mẫu, rồi hoàn thành.");
        colleague.screenshot("draft-6-not-completed");
        assertThat(desk.tasks(CLERK, "prepareReport", report)).hasSize(1);
    }

    @Test
    void of_two_machines_of_one_clerk_neither_overwrites_the_other_and_the_clerk_is_not_told_of_as_of_another() {
        String report = issue("nhap-tren-may-7") + "/review-report/pho-an";
        String name = accounts.all().get(CLERK).name();
        Tasklist office = login(CLERK).open("Lập báo cáo", report);
        Tasklist home = login(CLERK).open("Lập báo cáo", report);
        office.fill(answer(office, 0), "Gõ ở cơ quan");
        assertThat(state(office)).containsText("Đã lưu lúc");
        home.fill(answer(home, 0), "Gõ ở nhà");

        Locator question = home.form().locator("xpath=preceding::*[@role='alert'][1]");
        assertThat(question).containsText("Đồng chí đã lưu bản nháp của việc này ở máy hoặc cửa sổ khác lúc 14:");
        assertThat(question).not().containsText(name);
        home.screenshot("draft-9-own-conflict");
        press(home, "Xem bản đã lưu ở nơi khác");
        assertThat(answer(home, 0)).hasValue("Gõ ở cơ quan");
        assertThat(question).containsText("Đang xem bản đồng chí lưu lúc 14:");
        assertThat(question).not().containsText(name);
        home.screenshot("draft-10-own-looking");
        press(home, "Giữ bản đang nhập ở đây");
        assertThat(answer(home, 0)).hasValue("Gõ ở nhà");
        assertThat(state(home)).containsText("Đã lưu lúc");

        answers(office).forEach(answer -> office.fill(answer, "Gõ tiếp ở cơ quan"));
        assertThat(state(office)).containsText("Chưa lưu");
        press(office, "Xem bản đã lưu ở nơi khác");
        press(office, "Dùng bản đang xem");
        assertThat(answer(office, 0)).hasValue("Gõ ở nhà");
    }

    @Test
    void a_draft_of_an_older_form_opens_with_what_fits_and_says_what_does_not() {
        String report = issue("nhap-tren-may-5") + "/review-report/pho-an";
        jdbc.sql("""
                        insert into draft (task_id, form, form_version, version, content, changed_by, changed_at)
                        values (?, 'prepareReport', 0, 1, ?::jsonb, ?, '2022-08-09T09:30:00+07:00')
                        """)
                .params(desk.task(CLERK, "prepareReport", report).getId(), """
                        {"data": {"answers": [{"content": "Còn mục này", "proposal": "Kiến nghị <b>cũ</b>"}],
                                  "remark": "Ghi chú của mẫu cũ"}, "leftover": []}
                        """, CLERK)
                .update();
        Tasklist clerk = login(CLERK).open("Lập báo cáo", report);
        assertThat(answer(clerk, 0)).hasValue("Còn mục này");
        Locator lost = clerk.page().locator(".draft-notice");
        assertThat(lost).containsText("Biểu mẫu đã được thay đổi từ khi lưu bản nháp.");
        assertThat(lost).containsText("Kiến nghị <b>cũ</b>");
        assertThat(lost).containsText("Ghi chú của mẫu cũ");
        assertThat(state(clerk)).containsText("lưu lúc 09:30 ngày 09/08/2022");
        clerk.screenshot("draft-7-older-form");

        clerk.fill(answer(clerk, 0), "Còn mục này, viết thêm");
        assertThat(state(clerk)).containsText("Đã lưu lúc");
        clerk.open("Lập báo cáo", report);
        assertThat(lost).containsText("Ghi chú của mẫu cũ");
        press(clerk, "Đã chép xong, ẩn những nội dung này");
        assertThat(lost).isHidden();
    }

    @Test
    void a_ballot_is_kept_nowhere_before_it_is_cast() {
        String plan = "nhap-tren-may-6";
        cycle.nominateTwo(plan);
        cycle.confirmScreening(plan);
        cycle.appointCouncil(plan, 3);
        cycle.convene(plan);
        Tasklist member = login("council2").open("Bỏ phiếu", plan);
        member.form()
                .getByText(
                        "Đồng ý tất cả, trừ những ứng viên chọn ở mục dưới (nếu có)",
                        new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(state(member)).hasText("Phiếu không lưu nháp: nội dung chỉ được ghi nhận khi hoàn thành.");
        assertThat(save(member)).isHidden();
        member.page().context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
        member.screenshot("draft-8-ballot").complete();
        assertThat(member.page().locator("form[name=signinForm]")).isVisible();
        assertThat(stored(member)).isEqualTo("[]");
        assertThat(jdbc.sql("select count(*) from draft where form = 'castBallot'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void what_was_typed_into_one_start_form_does_not_turn_up_in_another() {
        Tasklist lead = login("lead");
        lead.startProcess("Chu trình kế hoạch").startField("Mã kế hoạch mới").fill("gõ dở");
        lead.page().context().clearCookies(new ClearCookiesOptions().setName("JSESSIONID"));
        lead.confirm();
        assertThat(lead.page().locator("form[name=signinForm]")).isVisible();
        assertThat((String) lead.page().evaluate("localStorage.getItem('camunda-form:undefined')"))
                .isNull();
        lead.page().reload();
        lead.loginAgain("lead").startProcess("Chu trình kế hoạch");
        assertThat(lead.startField("Mã kế hoạch mới")).hasValue("gõ dở");
    }

    private String issue(String plan) {
        cycle.startAndIssue(plan);
        return plan;
    }

    private Tasklist login(String person) {
        return Tasklist.login(BROWSER, port, person);
    }

    private static Locator state(Tasklist tasklist) {
        return tasklist.page().locator(".draft-state");
    }

    private static Locator save(Tasklist tasklist) {
        return tasklist.page().locator(".form-actions button.btn-default");
    }

    private static double left(Locator element) {
        return element.boundingBox().x;
    }

    private static Locator name(Tasklist tasklist, int nomination) {
        return tasklist.entries(LIST).nth(nomination).getByLabel(NAME); // which ends in an asterisk
    }

    private static List<Locator> answers(Tasklist tasklist) {
        return tasklist.form().locator("textarea").all();
    }

    private static Locator answer(Tasklist tasklist, int section) {
        return tasklist.form().locator("textarea").nth(section);
    }

    private static void press(Tasklist tasklist, String button) {
        tasklist.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** What the browser holds of forms. */
    private static String stored(Tasklist tasklist) {
        return tasklist.page()
                .evaluate(
                        "JSON.stringify(Object.keys(localStorage).filter(key => /^(neuguong|camunda-form)/.test(key)))")
                .toString();
    }
}
