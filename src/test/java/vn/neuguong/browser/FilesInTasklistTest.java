package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SampleFiles;
import vn.neuguong.testing.Sending;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Attaching, looking at and removing files in a real browser. */
@SystemTest
class FilesInTasklistTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String LIST = "Danh sách trích ngang";
    private static final String REPORT = "Báo cáo tóm tắt thành tích";
    private static final int LARGEST = 20 * 1024 * 1024;

    @LocalServerPort
    private int port;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Sending sending;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void a_clerk_chooses_drags_looks_at_and_removes_files_without_losing_what_was_typed() {
        String plan = "tep-trinh-duyet-1";
        cycle.startAndIssue(plan, PlanChange.only("NOMINATION"), PlanChange.requiredFile("summary-list"));
        Tasklist clerk = login("pho-an.clerk").open("Lập đề nghị khen thưởng", plan + "/nominations/pho-an");
        clerk.fill(clerk.field("Tên tập thể, cá nhân, mô hình*"), "Bà Lê Thị Bông");

        choose(clerk, LIST, new FilePayload("Danh sách.pdf", "application/pdf", SampleFiles.pdf("20 MB", LARGEST)));
        assertThat(files(clerk, LIST)).hasCount(1);
        assertThat(files(clerk, LIST)).containsText("20,0 MB");
        drag(clerk, REPORT, "anh.png", SampleFiles.picture("png"));
        assertThat(files(clerk, REPORT)).containsText("anh.png");
        choose(clerk, REPORT, new FilePayload("cu.docx", "application/msword", SampleFiles.xls()));
        assertThat(panel(clerk).getByRole(AriaRole.ALERT)).containsText("Tệp «cu.docx» là tệp Word, Excel kiểu cũ.");
        panel(clerk).scrollIntoViewIfNeeded();
        clerk.screenshot("files-1-attached");

        Locator whose = files(clerk, REPORT).locator("select");
        whose.focus();
        whose.selectOption("Bà Lê Thị Bông");
        assertThat(panel(clerk)).containsText("Đã ghi tệp anh.png là của: Bà Lê Thị Bông.");
        Page picture = clerk.page()
                .waitForPopup(() -> files(clerk, REPORT).getByText("Xem").click());
        assertThat(picture.locator("img")).isVisible();
        Browser.screenshot(picture, "files-2-preview");
        picture.close();
        button(clerk, "Gỡ tệp anh.png").press("Enter");
        button(clerk, "Xác nhận gỡ tệp anh.png").press("Enter");
        assertThat(files(clerk, REPORT)).hasText("Chưa có tệp.");
        assertThat(clerk.field("Tên tập thể, cá nhân, mô hình*")).hasValue("Bà Lê Thị Bông");
        clerk.screenshot("files-3-removed");
    }

    @Test
    void a_leader_cannot_approve_without_a_required_file() {
        String plan = "tep-trinh-duyet-2";
        String id = plan + "/nominations/pho-an";
        cycle.startAndIssue(plan, PlanChange.only("NOMINATION"), PlanChange.requiredFile("summary-list"));
        sending.attach("pho-an.clerk", "prepareNominations", id, LIST, "ds.pdf", SampleFiles.pdf("Danh sach"));
        cycle.prepareNominations(id, List.of(Cycle.nomination("Bà Lê Thị Bông")));
        jdbc.sql("update attachment set item = null where submission_id = ?")
                .param(id)
                .update();

        Tasklist leader = login("pho-an.leader").open("Duyệt bài nộp", id);
        assertThat(panel(leader)).containsText("ds.pdf");
        leader.field("Duyệt và gửi").check();
        leader.complete();
        assertThat(leader.refusal()).containsText("còn thiếu tệp bắt buộc: «Danh sách trích ngang» của Bà Lê Thị Bông");
        leader.screenshot("files-4-refused");
        leader.field("Trả lại cho cán bộ lập").check();
        leader.fill(leader.form().locator("textarea"), "Đính kèm danh sách trích ngang.");
        leader.completeAndLeave();

        sending.attach("pho-an.clerk", "prepareNominations", id, LIST, "bc.docx", SampleFiles.docx());
        cycle.prepareNominations(id, List.of(Cycle.nomination("Bà Lê Thị Bông")));
        leader.open("Duyệt bài nộp", id).field("Duyệt và gửi").check();
        leader.screenshot("files-5-leader").completeAndLeave();
        Tasklist lead = login("lead").open("Kiểm tra bài nộp", id);
        assertThat(panel(lead)).containsText("bc.docx");
    }

    @Test
    void a_member_of_the_council_finds_the_files_of_each_candidate() {
        String plan = "tep-trinh-duyet-3";
        cycle.startAndIssue(plan, PlanChange.only("NOMINATION"), PlanChange.audience("mass-organisation"));
        for (String unit : List.of("hoi-nong-dan", "hoi-phu-nu")) {
            String id = plan + "/nominations/" + unit;
            sending.attach(unit + ".clerk", "prepareNominations", id, LIST, unit + ".pdf", SampleFiles.pdf(unit));
            sending.attach(unit + ".clerk", "prepareNominations", id, REPORT, unit + ".docx", SampleFiles.docx());
        }
        cycle.collect(plan, List.of("hoi-nong-dan", "hoi-phu-nu"));
        cycle.confirmScreening(plan);
        cycle.appointCouncil(plan, 3);
        cycle.convene(plan);

        Tasklist member = login("council2").open("Bỏ phiếu", plan);
        Locator candidates = panel(member).locator("details");
        assertThat(candidates).hasCount(2);
        assertThat(candidates.first()).containsText("hoi-nong-dan.pdf");
        panel(member).scrollIntoViewIfNeeded();
        member.screenshot("files-6-council");
    }

    private static Locator panel(Tasklist tasklist) {
        return tasklist.page().locator(".attachments");
    }

    private static Locator button(Tasklist tasklist, String name) {
        return panel(tasklist)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator folder(Tasklist tasklist, String title) {
        return panel(tasklist)
                .locator(".attachments-folder")
                .filter(new Locator.FilterOptions().setHas(tasklist.page().locator("h5", heading(title))));
    }

    private static Page.LocatorOptions heading(String title) {
        return new Page.LocatorOptions().setHasText(title);
    }

    private static Locator files(Tasklist tasklist, String folder) {
        return folder(tasklist, folder).locator(".attachments-files > li");
    }

    private static void choose(Tasklist tasklist, String folder, FilePayload file) {
        folder(tasklist, folder).locator("input[type=file]").setInputFiles(file);
    }

    private static void drag(Tasklist tasklist, String folder, String name, byte[] content) {
        JSHandle files = tasklist.page()
                .evaluateHandle("""
                        ([name, content]) => {
                          const files = new DataTransfer();
                          files.items.add(new File([Uint8Array.from(atob(content), c => c.charCodeAt(0))], name));
                          return files;
                        }
                        """, List.of(name, Base64.getEncoder().encodeToString(content)));
        folder(tasklist, folder).dispatchEvent("drop", Map.of("dataTransfer", files));
    }

    private Tasklist login(String person) {
        return Tasklist.login(BROWSER, port, person);
    }
}
