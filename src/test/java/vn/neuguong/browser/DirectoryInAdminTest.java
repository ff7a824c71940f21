package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.organization.Units;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** An administrator brings the directory up to date in a real browser. */
@SystemTest
class DirectoryInAdminTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String HEADINGS = "Mã đơn vị,Tên đơn vị,Mã loại đơn vị,Tên loại đơn vị,Mã đơn vị cấp trên,"
            + "Thư điện tử,Hiệu lực từ ngày,Hiệu lực đến ngày,Mã đơn vị kế thừa\n";

    @LocalServerPort
    private int port;

    @Autowired
    private Units units;

    private Page page;

    @BeforeEach
    void openPage() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        page = SignIn.window(BROWSER, port, "admin", "admin");
        page.navigate("http://127.0.0.1:%d/camunda/app/admin/default/".formatted(port));
        page.getByText("Đơn vị và người dùng").click();
    }

    @Test
    void a_file_is_mended_previewed_and_applied() throws IOException {
        preview(csv("don-vi.csv", HEADINGS + "Quan Tri,Chi bộ thử trang,quan-tri,Lớp thử trang,,,,31/02/2022,\n"));
        assertThat(result().locator(".alert"))
                .hasText("Tệp có 2 lỗi nên danh bạ không thay đổi. Hãy sửa tệp rồi tải lên lại.");
        assertThat(result().locator("tbody tr")).hasCount(2);
        Browser.screenshot(page, "directory-1-errors");

        FilePayload good = csv("don-vi.csv", HEADINGS + "quan-tri-1,Chi bộ thử trang,quan-tri,Lớp thử trang,,,,,\n");
        FilePayload people =
                csv("nguoi-dung.csv", "id,name,email,units,roles\nquan-tri.hoa,Trần Thị Hoa,,quan-tri-1,Cán bộ\n");
        preview(good, people);
        assertThat(result()).containsText("Thêm mới: 3 · Không thay đổi: 0");
        assertThat(result()).containsText("Không có trong tệp, giữ nguyên:");
        Browser.screenshot(page, "directory-2-preview");
        assertThat(units.all()).noneMatch(unit -> unit.code().equals("quan-tri-1"));

        page.getByText("Áp dụng", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(result().locator(".alert-success")).hasText("Đã áp dụng 3 thay đổi.");
        Download passwords = page.waitForDownload(
                () -> page.getByText("Tải mật khẩu ban đầu (CSV)").click());
        assertThat(Files.readString(passwords.path())).contains("\"quan-tri.hoa\",\"Trần Thị Hoa\",\"");
        Browser.screenshot(page, "directory-3-applied");
        assertThat(units.get("quan-tri-1").name()).isEqualTo("Chi bộ thử trang");

        preview(good, people);
        assertThat(result().locator(".alert")).hasText("Tệp trùng với danh bạ hiện có: không có gì thay đổi (2 dòng).");
    }

    private void preview(FilePayload... files) {
        page.locator("#directory-files").setInputFiles(files);
        page.getByText("Xem trước", new Page.GetByTextOptions().setExact(true)).click();
    }

    private Locator result() {
        return page.locator(".directory-result");
    }

    private static FilePayload csv(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }
}
