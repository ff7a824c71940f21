package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Camunda's four applications in Vietnamese, on a computer whose browser is English, with our name and what to do next. */
@SystemTest
class VietnameseInBrowserTest {

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

    @ParameterizedTest
    @CsvSource({
        "tasklist, Bắt đầu quy trình",
        "welcome, Hồ sơ cá nhân",
        "admin, Đơn vị thuê bao",
        "cockpit, Đã triển khai",
    })
    void each_application_speaks_vietnamese_under_our_name(String application, String words) {
        Page page = login(application, "admin");
        assertThat(page.locator("body")).containsText(words);
        assertThat(page).hasTitle(Pattern.compile("^Phần mềm Nêu Gương")); // and in some the page's own
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        assertThat(page.locator(".ce-eol-banner")).isHidden();
        assertThat(page.locator(".brand-logo svg")).isHidden();
        Browser.screenshot(page, "vietnamese-" + application);
    }

    @Test
    void english_is_there_on_choice_and_stays_until_vietnamese_is_chosen() {
        Page page = login("tasklist", "lead");
        page.getByText("English", exactly()).click();
        assertThat(page.locator(".start-process-action")).containsText("Start process");
        page.reload();
        assertThat(page.locator(".start-process-action")).containsText("Start process");
        page.getByText("Tiếng Việt", exactly()).click();
        assertThat(page.locator(".start-process-action")).containsText("Bắt đầu quy trình");
    }

    @Test
    void the_other_applications_are_named_in_the_header() {
        Page page = login("tasklist", "admin");
        page.locator(".app-switch .dropdown-toggle").click();
        assertThat(page.locator(".app-switch .dropdown-menu li")).hasText(new String[] {"Quản trị", "Giám sát"});
    }

    @Test
    void the_first_page_says_what_each_role_does_next() {
        cycle.startAndIssue("tieng-viet-1");
        Page clerk = login("welcome", "pho-an.clerk");
        Locator steps = clerk.locator("section.next-steps");
        assertThat(steps).containsText("Cán bộ lập báo cáo của đơn vị");
        assertThat(steps).not().containsText("Ban Thường vụ");
        assertThat(steps.locator(".next-steps-count")).containsText("công việc chờ nhận");
        Browser.screenshot(clerk, "next-steps-clerk");
        steps.getByText("Mở danh sách công việc").click();
        assertThat(clerk.locator(".tasks-list li.task").first()).isVisible();

        Page secretary = login("welcome", "secretary");
        assertThat(secretary.locator("section.next-steps")).containsText("Ban Thường vụ");
    }

    @Test
    void forms_speak_vietnamese_in_their_own_words_too() {
        String plan = "tieng-viet-2";
        cycle.start(plan);
        Tasklist lead = login("lead").open("Soạn thảo kế hoạch", plan);
        assertThat(lead.form().locator(".fjs-repeat-render-add").first()).hasText("Thêm");
        assertThat(lead.form().locator(".fjs-repeat-row-remove").first()).hasAttribute("aria-label", "Bỏ mục 1");
        lead.screenshot("form-words-list");

        desk.submit("lead", "draftPlan", plan);
        desk.decide("office", "checkFormat", plan, "APPROVE", "");
        desk.decide("secretary", "approvePlan", plan, "APPROVE", "");
        jobs.run();
        Tasklist office = login("office").open("Trình ký kế hoạch", plan);
        Locator signed = office.form().locator(".fjs-form-field-datetime input").first();
        signed.fill("05/09/2022");
        signed.blur();
        assertThat(signed).hasValue("05/09/2022");
        signed.click();
        assertThat(office.form().locator(".flatpickr-weekday").first()).hasText("T2");
        assertThat(office.form()
                        .locator(".flatpickr-monthDropdown-months option")
                        .nth(8))
                .hasText("Tháng 9");
        office.screenshot("form-words-calendar");
        signed.press("Escape");

        signed.fill("");
        signed.blur();
        office.fill(office.form().locator(".fjs-form-field-textfield input").first(), "");
        office.complete();
        assertThat(office.form().locator(".fjs-form-field-datetime .fjs-form-field-error"))
                .hasText("Mục này bắt buộc nhập.");
        assertThat(office.form().locator(".fjs-form-field-error").getByText("Field is"))
                .hasCount(0);
        office.screenshot("form-words-required");
    }

    private Tasklist login(String person) {
        return Tasklist.login(BROWSER, port, person);
    }

    private Page login(String application, String person) {
        Page page = BROWSER.open("en-US");
        page.navigate("http://127.0.0.1:%d/camunda/app/%s/default/#/login".formatted(port, application));
        assertThat(page.locator("form[name=signinForm] button[type=submit]")).hasText("Đăng nhập");
        SignIn.enter(page, person, ".account");
        return page;
    }

    private static Page.GetByTextOptions exactly() {
        return new Page.GetByTextOptions().setExact(true);
    }
}
