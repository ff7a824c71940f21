package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Camunda Tasklist as one person sees it. Finds nothing by Tasklist's own words, for they depend on the language. */
class Tasklist {

    /** What comes next waits for what it needs, or goes to another address. */
    private static final Page.NavigateOptions AT_ONCE = new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT);

    private final Page page;
    private final String address;

    private Tasklist(Page page, String address) {
        this.page = page;
        this.address = address;
    }

    static Tasklist login(Browser browser, int port, String person) {
        Page page = SignIn.window(browser, port, "tasklist", person);
        Tasklist tasklist = new Tasklist(page, "http://127.0.0.1:" + port + "/camunda/app/tasklist/default/");
        page.navigate(tasklist.address, AT_ONCE);
        return tasklist;
    }

    /** Logs in again where the page asks for it. */
    Tasklist loginAgain(String person) {
        SignIn.enter(page, person, ".task-filters");
        return this;
    }

    /** Searches by business key, with {@code %} for any part of it. */
    Tasklist search(String businessKey) {
        String query = """
                [{"type": "processInstanceBusinessKey", "operator": "Like", "value": "%s", "name": ""}]
                """.strip().formatted(businessKey);
        return openAt("searchQuery=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    }

    /** Opens the address of a task, as someone who was sent it would. */
    Tasklist openByAddress(String taskId) {
        return openAt("task=" + taskId);
    }

    /** Opens a task by its address on a page that has been at work already, once that has left the last one. */
    Tasklist goOnWith(String taskId) {
        page.waitForCondition(() -> !page.url().contains("task="));
        page.evaluate("task => { location.hash = '#/?task=' + task; }", taskId);
        return this;
    }

    /** A new fragment alone is not a new page, and one that is still opening would lose it. */
    private Tasklist openAt(String fragment) {
        page.navigate("about:blank");
        page.navigate(address + "#/?" + fragment, AT_ONCE);
        return this;
    }

    /** The tasks in the list. */
    Locator tasks() {
        return page.locator(".tasks-list li.task h4.task");
    }

    /** What stands in the place of an empty list. */
    Locator noTasks() {
        return page.locator(".well[ng-if='!totalItems']");
    }

    /** Opens a task from the list, and claims it. */
    Tasklist open(String task, String businessKey) {
        search(businessKey);
        tasks().filter(new Locator.FilterOptions().setHasText(task)).click();
        Locator assignment = page.locator("button.claim, button.unclaim");
        assertThat(assignment).isVisible();
        if (page.locator("button.claim").isVisible()) {
            assignment.click();
            assertThat(page.locator("button.unclaim")).isVisible();
        }
        assertThat(form()).isVisible();
        return this;
    }

    Locator form() {
        return page.locator(".fjs-container");
    }

    /** Where a form stands with what belongs to it, on the page or in a dialog. */
    static final String PANE = ".task-details, .modal-content";

    /** The field with a label. */
    Locator field(String label) {
        return page.getByLabel(label, new GetByLabelOptions().setExact(true));
    }

    /** The innermost outlined group in which a text stands. */
    Locator group(String text) {
        return page.locator(".fjs-form-field-grouplike.fjs-outlined")
                .filter(new Locator.FilterOptions().setHasText(text))
                .last();
    }

    /**
     * Types into a field until it stays. For form-js 1.8 draws a form once more 0.3 s after a number was typed, and puts
     * back what a person, slower than this, would not have touched yet.
     */
    void fill(Locator field, String text) {
        do {
            field.fill(text);
            field.blur();
        } while (!field.inputValue().equals(text));
    }

    /** Types a day into a field that may have come this very moment: before its calendar is there it would be lost. */
    void fillDay(String label, String day) {
        Locator field = field(label);
        assertThat(field).hasClass(Pattern.compile("flatpickr-input"));
        fill(field, day);
    }

    /** The entries of a list. */
    Locator entries(String list) {
        return list(list).locator(".fjs-repeat-row-container");
    }

    /** A field of an entry of a list; entries count from 0. */
    Locator entry(String list, int entry, String label) {
        return entries(list).nth(entry).getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /** Adds an entry at the end of a list. */
    void add(String list) {
        int before = entries(list).count();
        list(list).locator(".fjs-repeat-render-add").click();
        assertThat(entries(list)).hasCount(before + 1);
    }

    private Locator list(String label) {
        return page.getByRole(
                AriaRole.GROUP, new GetByRoleOptions().setName(label).setExact(true));
    }

    /** Chooses in a field that offers a list to choose from. */
    void select(Locator field, String choice) {
        Locator box = field.isVisible() ? field : field.locator("xpath=.."); // a select's own input cannot be seen
        box.click();
        page.locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(choice))
                .click();
    }

    /** Opens the form that starts a process. */
    Tasklist startProcess(String process) {
        page.locator(".start-process-action a").click();
        dialog().locator(".processes a")
                .filter(new Locator.FilterOptions().setHasText(process))
                .click();
        assertThat(dialog().locator(".fjs-container")).isVisible();
        return this;
    }

    /** A field of the form that starts a process; the label of one that must be filled in ends in an asterisk. */
    Locator startField(String label) {
        return dialog().getByLabel(label);
    }

    void confirm() {
        dialog().locator(".modal-footer button.btn-primary").click();
    }

    void confirmStart() {
        confirm();
        assertThat(dialog()).not().isVisible();
    }

    private Locator dialog() {
        return page.locator(".modal-dialog");
    }

    void complete() {
        page.locator(".form-actions button.btn-primary").click();
    }

    /** Completes and waits until the task is gone. */
    void completeAndLeave() {
        complete();
        assertThat(form()).not().isVisible();
    }

    /** The fields of which the form says that something is wrong. */
    Locator errors() {
        return form().locator(
                        ".fjs-form-field.fjs-has-errors:not(.fjs-form-field-dynamiclist, .fjs-form-field-grouplike)");
    }

    /** What Tasklist says when it could not do something. */
    Locator refusal() {
        return page.locator(".page-notifications .alert-danger .message");
    }

    Tasklist screenshot(String name) {
        Browser.screenshot(page, name);
        return this;
    }

    Page page() {
        return page;
    }
}
