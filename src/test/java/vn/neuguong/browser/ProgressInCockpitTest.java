package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.ManyUnits;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** What the lead agency sees in Cockpit of a plan for the 28 units of Đức Phổ on 6 September, and of one for 5,000. */
@SystemTest
@TestInstance(Lifecycle.PER_CLASS)
class ProgressInCockpitTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String PLAN = "tien-do-1";
    private static final String LARGE = "tien-do-2";
    private static final String REPORT = PLAN + "/review-report/";

    @LocalServerPort
    private int port;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void twoPlansRun() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        cycle.startAndIssue(PLAN);
        List.of("pho-an", "pho-chau", "pho-hoa", "hoi-nong-dan").forEach(unit -> {
            cycle.prepareReport(REPORT + unit);
            cycle.approve(REPORT + unit);
        });
        cycle.accept(REPORT + "pho-an");
        cycle.accept(REPORT + "pho-chau");
        desk.submit(
                "lead",
                "checkSubmission",
                REPORT + "hoi-nong-dan",
                Map.of("decision", "RETURN", "comment", "Chưa rõ số liệu mục 2.1", "newDue", "07/9/2022"));
        cycle.startAndIssue(LARGE, PlanChange.only("REPORT"), PlanChange.audience("front"));
        TestClock.set("2022-09-06T08:00:00+07:00");
        jobs.run();
        new ManyUnits(jdbc).submit(LARGE + "/review-report", 5000); // after the jobs, which would note steps of theirs
    }

    @AfterAll
    void removeUnits() {
        new ManyUnits(jdbc).remove();
    }

    @Test
    void the_dashboard_shows_the_plans_that_run_and_leads_to_them() {
        Cockpit lead = login().open("/dashboard");
        assertThat(lead.progress()).containsText("kế hoạch đang thực hiện");
        assertThat(lead.progress().locator("canvas")).isVisible();
        lead.look("progress-dashboard");
        lead.progress().locator("li a").first().click();
        assertThat(lead.page()).hasURL(Pattern.compile(".*#/tien-do\\?plan=.+"));
        assertThat(lead.settled().page().locator(".progress h2")).isVisible();
    }

    @Test
    void plans_are_found_while_one_types_and_the_back_key_leads_to_what_was_shown() {
        Cockpit lead = login();
        lead.page().getByText("Tiến độ").first().click();
        lead.settled().look("progress-plans");
        lead.field("Tìm kế hoạch").fill(LARGE);
        Locator plans = lead.section("Danh sách kế hoạch").locator("tbody tr");
        assertThat(plans).hasCount(1);
        assertThat(lead.workbook(lead.section("Danh sách kế hoạch"))
                        .getSheetAt(0)
                        .getPhysicalNumberOfRows())
                .isGreaterThan(1);
        assertPicture(lead.picture(lead.section("Danh sách kế hoạch")));
        plans.locator("a").click();
        lead.settled().page().getByText("Đơn vị × nhiệm vụ").first().click();
        assertThat(lead.settled().units()).hasCount(50);
        lead.page().goBack();
        assertThat(lead.section("Nhiệm vụ")).isVisible();
        lead.page().goBack();
        assertThat(lead.field("Tìm kế hoạch")).hasValue(LARGE);
        assertThat(plans).hasCount(1);
        lead.field("Kế hoạch").selectOption("false");
        assertThat(lead.progress()).containsText("Không có kế hoạch nào như thế.");
    }

    @Test
    void the_overview_tells_in_charts_and_words_how_a_plan_gets_on() {
        Cockpit lead = login().openProgress("plan=" + PLAN);
        Locator obligations = lead.section("Nhiệm vụ");
        assertThat(obligations.locator("[role=img]"))
                .hasAttribute("aria-label", Pattern.compile("Được chấp nhận: 2; Đã nộp, chờ kiểm tra: 1"));
        assertThat(obligations.locator("canvas")).isVisible();
        Locator report = obligations
                .locator("tbody tr")
                .filter(new FilterOptions().setHasText("Báo cáo sơ kết"))
                .locator("td");
        assertThat(report).hasText(new String[] {"04/09/2022", "2", "1", "1", "0", "24", "0", "0"});
        assertThat(lead.section("Đến hạn trong tuần này").locator("tbody")).containsText("Hội Nông dân");
        assertThat(lead.section("Các bước chậm nhất").locator("tbody")).containsText("Lãnh đạo đơn vị duyệt bài nộp");
        assertThat(lead.section("Từ đề nghị đến khen thưởng")).containsText("Chưa có ai được đề nghị");
        lead.look("progress-overview");
        for (String part : List.of("Nhiệm vụ", "Đến hạn trong tuần này", "Các bước chậm nhất")) {
            assertPicture(lead.picture(lead.section(part)));
            assertThat(lead.workbook(lead.section(part)).getSheetAt(0).getPhysicalNumberOfRows())
                    .as(part)
                    .isGreaterThan(1);
        }
        obligations
                .locator("tbody a", new Locator.LocatorOptions().setHasText("24"))
                .click();
        assertThat(lead.field("Tình trạng")).hasValue("OVERDUE");
        assertThat(lead.units()).hasCount(28); // for each unit owes its nominations at least
    }

    @Test
    void a_cell_of_the_matrix_leads_to_the_submission_and_the_back_key_to_the_same_cells() {
        Cockpit lead = login().openProgress("plan=" + PLAN + "&view=matrix");
        assertThat(lead.units()).hasCount(28);
        lead.look("progress-matrix-28");
        assertPicture(lead.picture(lead.progress()));
        assertThat(texts(lead.workbook(lead.progress()))).contains("Được chấp nhận", "Quá hạn 2 ngày");

        lead.field("Tình trạng").selectOption("RETURNED");
        assertThat(lead.units()).hasCount(1);
        lead.field("Tình trạng").selectOption("");
        assertThat(lead.units()).hasCount(28);
        lead.field("Tìm đơn vị").pressSequentially("hoi nong");
        assertThat(lead.units()).hasCount(1);
        lead.units().getByText("Bị trả lại").focus();
        lead.page().keyboard().press("Enter");
        assertThat(lead.progress().locator("dl")).containsText("Chưa rõ số liệu mục 2.1");
        assertThat(lead.section("Các bước của bài nộp").locator("tbody tr")).hasCount(4);
        assertThat(lead.progress().locator("dl a[href*='/app/tasklist/']")).hasCount(1);
        lead.look("progress-submission");
        assertPicture(lead.picture(lead.section("Các bước của bài nộp")));
        lead.page().goBack();
        assertThat(lead.field("Tìm đơn vị")).hasValue("hoi nong");
        assertThat(lead.units()).hasCount(1);

        lead.field("Tìm đơn vị").fill("y te");
        lead.units().first().getByText("Quá hạn").first().click(); // before it has been searched
        assertThat(lead.progress().locator("dl")).isVisible();
        lead.page().goBack();
        assertThat(lead.field("Tìm đơn vị")).hasValue("y te");
        assertThat(lead.units()).hasCount(1);

        lead.field("Tìm đơn vị").fill("không có đơn vị này");
        assertThat(lead.progress()).containsText("Không có đơn vị nào như thế. Hãy bớt điều kiện lọc.");
    }

    @Test
    void five_thousand_units_are_paged_searched_and_summed_up_by_the_units_above() {
        Cockpit lead = login().openProgress("plan=" + LARGE + "&view=matrix");
        assertThat(lead.progress().locator(".progress-pager")).containsText("1–50 trong 5.001 đơn vị");
        assertThat(lead.units()).hasCount(50);
        lead.look("progress-matrix-5000");
        lead.page().getByText("Sau ›").click();
        assertThat(lead.progress().locator(".progress-pager")).containsText("51–100 trong 5.001 đơn vị");
        lead.page().reload(); // the address knows the page
        assertThat(lead.progress().locator(".progress-pager")).containsText("51–100 trong 5.001 đơn vị");
        assertPicture(lead.picture(lead.progress()));
        lead.field("Tìm đơn vị").fill("chi bo so 4321");
        assertThat(lead.units()).hasCount(1);
        assertThat(lead.units()).containsText("Đảng ủy cấp trên số 22");
        lead.field("Tìm đơn vị").fill("");

        lead.page().getByText("Tổng hợp theo đơn vị cấp trên").first().click();
        Locator above = lead.section("Tổng hợp theo đơn vị cấp trên").locator("tbody tr");
        assertThat(above).hasCount(51);
        lead.look("progress-parents-5000");
        above.filter(new FilterOptions().setHasText("số 07")).locator("button").click();
        assertThat(lead.progress().locator(".progress-pager")).containsText("1–50 trong 100 đơn vị");
        assertThat(lead.field("Đơn vị cấp trên")).hasValue("tren-7");
        lead.field("Tình trạng").selectOption("OVERDUE");
        assertThat(lead.units().filter(new FilterOptions().setHasText("Quá hạn")))
                .hasCount(14, new HasCountOptions().setTimeout(10_000));

        lead.openProgress("plan=" + LARGE).look("progress-overview-5000");
        assertThat(lead.section("Nhiệm vụ").locator("tbody")).containsText("715");
    }

    @Test
    void the_timeline_and_the_mails_of_a_plan_are_told() {
        Cockpit lead = login().openProgress("plan=" + PLAN + "&view=timeline");
        Locator steps = lead.section("Dòng thời gian của kế hoạch");
        assertThat(steps.locator("tbody tr").first()).isVisible();
        lead.look("progress-timeline");
        assertPicture(lead.picture(steps));
        lead.page().getByText("Thư", exactly()).click();
        lead.look("progress-mails");
    }

    @Test
    void only_the_instance_of_a_plan_has_the_tab() {
        Cockpit lead = login();
        lead.open("/process-instance/" + instance("planCycle", PLAN) + "/runtime");
        assertThat(lead.section("Nhiệm vụ").locator("canvas")).isVisible();
        lead.look("progress-instance");
        lead.progress().getByText("Đơn vị × nhiệm vụ").click();
        assertThat(lead.units()).hasCount(28);

        lead.page().navigate("about:blank");
        lead.page()
                .navigate("http://127.0.0.1:%d/camunda/app/cockpit/default/#/process-instance/%s/runtime"
                        .formatted(port, instance("unitSubmission", REPORT + "pho-van")));
        Locator tabs = lead.page().locator("[cam-tabs] .nav-tabs li");
        assertThat(tabs.first()).hasClass(Pattern.compile("active"));
        assertThat(tabs.filter(new FilterOptions().setHasText("Tiến độ"))).hasCount(0);
    }

    @Test
    void a_clerk_cannot_enter() {
        Cockpit clerk = Cockpit.tryLogin(BROWSER, port, "pho-an.clerk");
        assertThat(clerk.page().locator(".account")).isHidden();
        clerk.page().navigate("http://127.0.0.1:%d/camunda/app/cockpit/default/#/tien-do".formatted(port));
        assertThat(clerk.page().locator("form[name=signinForm]")).isVisible();
    }

    private Cockpit login() {
        return Cockpit.login(BROWSER, port, "lead");
    }

    private String instance(String process, String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
    }

    private static void assertPicture(BufferedImage picture) {
        assertThat(picture.getWidth()).isGreaterThan(2000);
        assertThat(IntStream.range(0, picture.getWidth())
                        .mapToLong(x -> IntStream.range(0, picture.getHeight())
                                .filter(y -> (picture.getRGB(x, y) & 0xFFFFFF) != 0xFFFFFF)
                                .count())
                        .sum())
                .as("drawn points")
                .isGreaterThan(5000);
    }

    private static List<String> texts(XSSFWorkbook workbook) {
        return IntStream.rangeClosed(0, workbook.getSheetAt(0).getLastRowNum())
                .mapToObj(workbook.getSheetAt(0)::getRow)
                .filter(row -> row != null)
                .flatMap(row -> IntStream.range(0, row.getLastCellNum()).mapToObj(row::getCell))
                .filter(cell -> cell != null)
                .map(Object::toString)
                .toList();
    }

    private static com.microsoft.playwright.Page.GetByTextOptions exactly() {
        return new com.microsoft.playwright.Page.GetByTextOptions().setExact(true);
    }
}
