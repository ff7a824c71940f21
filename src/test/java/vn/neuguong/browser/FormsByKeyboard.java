package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;

/**
 * People who work with the keyboard alone, each in a window of their own that stays open. Axe looks at every form they open,
 * and what they submitted is remembered.
 */
class FormsByKeyboard {

    private final Browser browser;
    private final int port;
    private final Desk desk;
    private final Jobs jobs;

    private final Map<String, Tasklist> atWork = new HashMap<>();
    private final Set<String> submitted = new TreeSet<>();

    FormsByKeyboard(Browser browser, int port, Desk desk, Jobs jobs) {
        this.browser = browser;
        this.port = port;
        this.desk = desk;
        this.jobs = jobs;
    }

    /** The names of the forms that were filled in and submitted. */
    Set<String> submitted() {
        return submitted;
    }

    /** Starts a process by its form. */
    void start(String person, String form, String process, Map<String, List<String>> entries) {
        complete(login(person).startProcess(process), form, Map.of(), entries);
    }

    void submit(String person, String form, String businessKey) {
        submit(person, form, businessKey, Map.of());
    }

    /** Fills in and submits the form of a task; by label, what is entered in the fields that have it. */
    void submit(String person, String form, String businessKey, Map<String, List<String>> entries) {
        submit(person, form, businessKey, Map.of(), entries);
    }

    /** The same; by kind of field, what is entered in every one of it that holds nothing. */
    void submit(
            String person,
            String form,
            String businessKey,
            Map<String, String> everywhere,
            Map<String, List<String>> entries) {
        String task = desk.task(person, form, businessKey).getId();
        Tasklist tasklist = atWork.containsKey(person)
                ? atWork.get(person).goOnWith(task)
                : login(person).openByAddress(task);
        Page page = tasklist.page();
        Locator claim = page.locator("button.claim");
        assertThat(page.locator("button.claim, button.unclaim")).isVisible();
        if (claim.isVisible()) {
            claim.press("Enter");
        }
        assertThat(page.locator("button.unclaim")).isVisible();
        assertThat(tasklist.form()).isVisible();
        page.locator(".tabbed-content .nav-tabs li.active a").focus();
        complete(tasklist, form, everywhere, entries);
    }

    private void complete(
            Tasklist tasklist, String form, Map<String, String> everywhere, Map<String, List<String>> entries) {
        Page page = tasklist.page();
        Accessibility.check(page, Tasklist.PANE, form);
        tasklist.screenshot("form-" + form);
        new KeyboardForm(page, tasklist.form(), everywhere, entries).fillAndComplete();
        page.waitForCondition(() -> !tasklist.form().isVisible()
                || tasklist.errors().count() > 0
                || tasklist.refusal().count() > 0);
        assertThat(tasklist.errors().allInnerTexts()).as("errors in " + form).isEmpty();
        assertThat(tasklist.refusal().allInnerTexts()).as("refusal of " + form).isEmpty();
        submitted.add(form);
        jobs.run();
    }

    private Tasklist login(String person) {
        return atWork.computeIfAbsent(person, key -> {
            Tasklist tasklist = Tasklist.login(browser, port, key);
            Accessibility.check(tasklist.page(), key);
            return tasklist;
        });
    }
}
