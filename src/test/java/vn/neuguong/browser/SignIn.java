package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import vn.neuguong.demo.DemoDirectory;

/** How people get into Camunda's web applications: by the page that asks for it, or by what that page sends. */
final class SignIn {

    private static final int ATTEMPTS = 9;
    private static final double PATIENCE = 10_000; // milliseconds
    private static final Locator.FillOptions SOON = new Locator.FillOptions().setTimeout(PATIENCE);

    private SignIn() {}

    /** A window of somebody who is logged in already, and has opened nothing yet. */
    static Page window(Browser browser, int port, String application, String person) {
        Page page = browser.open();
        String camunda = "http://127.0.0.1:%d/camunda/".formatted(port);
        APIRequestContext requests = page.context().request(); // has the cookies of the window
        String token = requests.get(camunda + "app/%s/default/".formatted(application))
                .headers()
                .get("x-xsrf-token");
        assertThat(requests.post(
                        camunda + "api/admin/auth/user/default/login/" + application,
                        RequestOptions.create()
                                .setHeader("X-XSRF-TOKEN", token)
                                .setForm(FormData.create()
                                        .set("username", person)
                                        .set("password", DemoDirectory.PASSWORD))))
                .isOK();
        return page;
    }

    /** Enters name and password where the page asks for them, until it shows what is awaited. */
    static void enter(Page page, String person, String awaited) {
        Locator answer = page.locator(awaited).first();
        for (int attempt = 1; attempt <= ATTEMPTS && !answer.isVisible(); attempt++) {
            try {
                submit(page, person);
                answer.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
            } catch (TimeoutError swallowed) { // by a page that was drawn anew meanwhile
                Browser.screenshot(page, "sign-in-" + attempt);
            }
        }
        assertThat(answer).isVisible();
    }

    private static void submit(Page page, String person) {
        Locator name = page.locator("form[name=signinForm] input[type=text]");
        Locator password = page.locator("form[name=signinForm] input[type=password]");
        do { // The page once moves the focus to the name, and on a busy machine with it what is being typed.
            name.fill(person, SOON);
            password.fill(DemoDirectory.PASSWORD, SOON);
        } while (!name.inputValue().equals(person) || !password.inputValue().equals(DemoDirectory.PASSWORD));
        page.locator("form[name=signinForm] button[type=submit]")
                .click(new Locator.ClickOptions().setTimeout(PATIENCE));
    }
}
