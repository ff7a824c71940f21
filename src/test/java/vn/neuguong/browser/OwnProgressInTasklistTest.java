package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** How a unit sees in Tasklist where it stands itself. */
@SystemTest
class OwnProgressInTasklistTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @LocalServerPort
    private int port;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void a_clerk_sees_the_own_unit_with_days_left_and_opens_the_task() {
        cycle.startAndIssue("tien-do-3", PlanChange.audience("mass-organisation"));
        String report = "tien-do-3/review-report/hoi-phu-nu";
        cycle.prepareReport(report);
        cycle.approve(report);
        desk.submit(
                "lead",
                "checkSubmission",
                report,
                Map.of("decision", "RETURN", "comment", "Chưa rõ", "newDue", "06/9/2022"));

        Tasklist clerk = Tasklist.login(BROWSER, port, "hoi-phu-nu.clerk");
        clerk.page().getByText("Tiến độ của đơn vị").click();
        Locator dialog = clerk.page().locator("dialog");
        assertThat(dialog.locator("section p").first()).hasText("Hội Liên hiệp Phụ nữ thị xã Đức Phổ");
        assertThat(dialog).not().containsText("Hội Nông dân");
        Locator returned = dialog.locator("tr") // of this plan, for those of other tests have no task any more
                .filter(new FilterOptions().setHasText("Bị trả lại, còn 27 ngày"))
                .filter(new FilterOptions().setHasText("Mở công việc"));
        assertThat(returned).containsText("06/09/2022");
        assertThat(dialog.locator("tr")
                        .filter(new FilterOptions().setHasText("Còn 25 ngày"))
                        .first())
                .containsText("04/09/2022");
        clerk.screenshot("own-progress");
        Accessibility.check(clerk.page(), "dialog", "own progress");
        returned.getByText("Mở công việc").click();
        assertThat(dialog).hasCount(0);
        assertThat(clerk.form()).isVisible();
    }

    @Test
    void who_is_of_no_unit_is_not_offered_it() {
        Tasklist office = Tasklist.login(BROWSER, port, "office");
        assertThat(office.page().getByText("Việc đã làm")).isVisible();
        assertThat(office.page().getByText("Tiến độ của đơn vị")).hasCount(0);
    }
}
