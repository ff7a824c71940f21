package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** The public page as a visitor sees it, and what becomes of the visitor's objection in Tasklist. */
@SystemTest
class PublicationInBrowserTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String PLAN = "cong-khai-tren-mang";
    private static final String TYPED = "<b>Chưa đúng</b> **sự thật**";

    @LocalServerPort
    private int port;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Jobs jobs;

    @Test
    void a_visitor_objects_and_the_lead_agency_answers() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        cycle.nominateTwo(PLAN, PlanChange.publicPage(5));
        cycle.confirmScreening(PLAN);
        cycle.appointCouncil(PLAN, 3);

        Page page = BROWSER.open();
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> complaints.add(message.text()));
        page.navigate("http://127.0.0.1:" + port + "/cong-khai/" + PLAN);
        fits(page, "public-page-1366");
        page.setViewportSize(390, 844);
        fits(page, "public-page-390");

        page.getByLabel("Tập thể, cá nhân, mô hình được phản ánh")
                .selectOption(page.locator("option").nth(1).getAttribute("value"));
        page.getByLabel("Nội dung phản ánh").fill(TYPED);
        page.getByText("Gửi phản ánh").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Phản ánh của Ông/Bà đã được ghi nhận");
        assertThat(complaints).as("what the browser complains of").isEmpty();

        TestClock.set("2022-08-16T00:00:00+07:00");
        jobs.run();
        page.reload();
        assertThat(page.locator("main")).containsText("Thời gian công khai đã kết thúc");
        fits(page, "public-page-over-390");

        Tasklist lead = Tasklist.login(BROWSER, port, "lead").open("Giải quyết phản ánh", PLAN);
        assertThat(lead.form()).containsText(TYPED);
        lead.group("Phản ánh thứ 1").getByText("Giữ trong danh sách").click();
        lead.fill(lead.group("Phản ánh thứ 1").getByLabel("Lý do"), "Đã xác minh");
        lead.screenshot("resolve-objections");
        lead.completeAndLeave();
    }

    /** Nothing has to be scrolled sideways. */
    private static void fits(Page page, String name) {
        page.waitForLoadState(LoadState.LOAD);
        page.screenshot(new ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isEqualTo(true);
    }
}
