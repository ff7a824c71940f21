package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Camunda Cockpit with the page «Tiến độ» as one person sees them. */
class Cockpit {

    private static final int ATTEMPTS = 3;
    private static final double PATIENCE = 30_000; // milliseconds
    private static final Path TAKEN = Path.of("target", "screenshots");

    private final Page page;
    private final String address;

    private Cockpit(Page page, int port) {
        this.page = page;
        this.address = "http://127.0.0.1:%d/camunda/app/cockpit/default/".formatted(port);
    }

    static Cockpit login(Browser browser, int port, String person) {
        return new Cockpit(SignIn.window(browser, port, "cockpit", person), port).opened("#/", ".account");
    }

    /** Enters the name and the password of someone who is not let in. */
    static Cockpit tryLogin(Browser browser, int port, String person) {
        Cockpit cockpit = new Cockpit(browser.open(), port).opened("#/login", "form[name=signinForm]");
        SignIn.enter(cockpit.page, person, ".notifications .alert, .page-notifications .alert");
        return cockpit;
    }

    /** Opens it again where it does not come: Cockpit gives up on its own scripts after 7 seconds, and stays empty. */
    private Cockpit opened(String fragment, String shown) {
        Locator awaited = page.locator(shown);
        for (int attempt = 1; attempt <= ATTEMPTS && !awaited.isVisible(); attempt++) {
            page.navigate("about:blank");
            page.navigate(address + fragment);
            try {
                awaited.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
            } catch (TimeoutError empty) {
                Browser.screenshot(page, "cockpit-" + attempt);
            }
        }
        assertThat(awaited).isVisible();
        return this;
    }

    /** Opens an address within Cockpit, and waits until nothing is awaited there. */
    Cockpit open(String fragment) {
        page.navigate(address + "#" + fragment);
        return settled();
    }

    Cockpit openProgress(String query) {
        return open("/tien-do?" + query);
    }

    Cockpit settled() {
        assertThat(progress()).isVisible();
        assertThat(page.locator(".progress-loading, .progress [aria-busy]")).hasCount(0);
        return this;
    }

    Locator progress() {
        return page.locator(".progress").first();
    }

    /** A part of what is shown, by its heading. */
    Locator section(String heading) {
        return progress()
                .getByRole(AriaRole.REGION, new Locator.GetByRoleOptions().setName(heading))
                .first();
    }

    /** The rows of the matrix. */
    Locator units() {
        return page.locator(".progress-matrix tbody tr");
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    /** The workbook behind a part's button. */
    XSSFWorkbook workbook(Locator part) {
        Download download =
                page.waitForDownload(() -> part.getByText("Tải .xlsx").click());
        try (InputStream file = Files.newInputStream(download.path())) {
            return new XSSFWorkbook(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The picture behind a part's button, kept beside the screenshots. */
    BufferedImage picture(Locator part) {
        Download download = page.waitForDownload(() -> part.getByText("Tải ảnh").click());
        Path file = TAKEN.resolve("taken-" + download.suggestedFilename());
        download.saveAs(file);
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks at what is ours on the page with the rules of accessibility, and keeps what it shows. */
    Cockpit look(String name) {
        settled();
        Browser.screenshot(page, name);
        Accessibility.check(page, ".progress", name);
        return this;
    }

    Page page() {
        return page;
    }
}
