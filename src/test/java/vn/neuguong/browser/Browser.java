package vn.neuguong.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Clock.InstallOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Chromium for the tests of a class: the one that {@code CHROMIUM} names, else Debian's. Where there is none, the
 * tests are skipped. What a test has open when it fails is kept as a picture.
 */
class Browser implements ExecutionCondition, BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE = 90_000; // milliseconds, for busy machines
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--no-first-run",
            "--disable-sync",
            "--disable-quic",
            "--disable-component-update");

    private Playwright playwright;
    private com.microsoft.playwright.Browser chromium;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
        if (Files.isExecutable(CHROMIUM)) {
            return ConditionEvaluationResult.enabled(CHROMIUM + " is there");
        }
        String reason = "%s skipped: no Chromium at %s; name its executable in the environment variable CHROMIUM"
                .formatted(test.getDisplayName(), CHROMIUM);
        System.err.println(reason); // Surefire does not print it
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public void beforeAll(ExtensionContext test) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(CHROMIUM).setArgs(ARGUMENTS));
    }

    /** A window of its own, with no session and no drafts of anyone else, at the system's time. */
    Page open() {
        return open("vi-VN");
    }

    /** The same, in a browser of another language. */
    Page open(String language) {
        BrowserContext window = chromium.newContext(new NewContextOptions()
                .setViewportSize(1366, 768)
                .setLocale(language)
                .setTimezoneId("Asia/Ho_Chi_Minh"));
        window.setDefaultTimeout(PATIENCE);
        window.clock().install(new InstallOptions().setTime(ClockUtil.getCurrentTime()));
        return window.newPage();
    }

    /** Keeps what a page shows as a picture. */
    static void screenshot(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        for (BrowserContext window : chromium.contexts()) {
            if (test.getExecutionException().isPresent()) {
                for (Page page : window.pages()) {
                    screenshot(page, "failed-%s-%d".formatted(test.getDisplayName(), page.hashCode()));
                }
            }
            window.close();
        }
    }

    @Override
    public void afterAll(ExtensionContext test) {
        playwright.close();
    }
}
