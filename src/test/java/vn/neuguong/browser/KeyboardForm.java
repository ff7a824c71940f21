package vn.neuguong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import vn.neuguong.calendar.VietnameseDate;

/**
 * Fills in an open form as someone without a mouse does: from field to field by Tab, to the button at the end. What the
 * form requires and does not hold yet is filled in with the first choice or a little text, other fields where the test says
 * what with; of a choice, the option's text, and the first where that is empty. Fails where a field cannot be reached.
 */
class KeyboardForm {

    private static final int REDRAWN = 400; // milliseconds after which form-js has drawn what was entered
    private static final int MOST_STEPS = 2_000;

    /** The field that has the focus: what kind, which label, is it required, does it hold something. */
    private static final String FOCUSED = """
            () => {
              const element = document.activeElement;
              const field = element.closest('.fjs-form-field');
              const inside = !!element.closest('.fjs-container');
              const label = field && field.querySelector('.fjs-form-field-label, label, legend');
              const checked = field && field.querySelectorAll('input:checked').length;
              const shown = field && !field.querySelector('.fjs-select-placeholder') && field.querySelector('.fjs-select-display, .fjs-taglist-tag');
              element.dataset.reached = 'true';
              return {
                inside, adds: element.matches('.fjs-repeat-render-add')
                  ? [...element.closest('.fjs-form-field-grouplike').querySelectorAll('label')].map(l => l.textContent.replace('*', '').trim())
                  : [],
                complete: element.matches('.form-actions .btn-primary, .modal-footer .btn-primary'),
                kind: field ? [...field.classList].map(c => c.replace('fjs-form-field-', ''))
                  .find(c => ['textfield', 'textarea', 'number', 'datetime', 'select', 'taglist', 'radio', 'checklist',
                    'checkbox'].includes(c)) || '' : '',
                label: label ? label.textContent.replace('*', '').trim() : '',
                option: element.parentElement.textContent.trim(),
                chosen: !!element.checked,
                required: !!(field && field.querySelector('.fjs-asterix')),
                filled: !!(checked || shown || (element.type !== 'radio' && element.type !== 'checkbox' && element.value))
              };
            }
            """;

    /** What takes entries and was not reached; one of a set of radio buttons is enough. */
    private static final String NOT_REACHED = """
            container => [...container.querySelectorAll('input, textarea, select, button')]
              .filter(e => e.offsetParent && !e.disabled && !e.dataset.reached && e.tabIndex >= 0 && !e.closest('.flatpickr-calendar'))
              .filter(e => e.type !== 'radio' || ![...container.querySelectorAll('input[type=radio]')]
                .some(r => r.name === e.name && r.dataset.reached))
              .map(e => e.outerHTML.slice(0, 200))
            """;

    private final Page page;
    private final Locator container;
    /** Label to what is still to be entered, in the order of the fields that have the label. */
    private final Map<String, Deque<String>> entries;

    /** Kind of field to what is entered in every one of it that holds nothing. */
    private final Map<String, String> everywhere;

    KeyboardForm(Page page, Locator container, Map<String, String> everywhere, Map<String, List<String>> entries) {
        this.page = page;
        this.container = container;
        this.everywhere = everywhere;
        this.entries = new HashMap<>();
        entries.forEach((label, texts) -> this.entries.put(label, new ArrayDeque<>(texts)));
    }

    /** Goes through the form, which begins after what has the focus, fills it in and presses the button at its end. */
    void fillAndComplete() {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            Map<?, ?> focused = focused();
            if ((boolean) focused.get("complete")) {
                assertThat(entries.values()).as("left of " + entries).allMatch(Deque::isEmpty);
                assertThat((Iterable<?>) container.evaluate(NOT_REACHED))
                        .as("not reached by Tab")
                        .isEmpty();
                page.keyboard().press("Enter");
                return;
            }
            if (((List<?>) focused.get("adds")).stream().anyMatch(this::isLeft)) {
                addRow();
            } else if ((boolean) focused.get("inside")) {
                fill((String) focused.get("kind"), (String) focused.get("label"), focused);
            }
        }
        throw new AssertionError("The button at the end of the form was not reached");
    }

    private Map<?, ?> focused() {
        return (Map<?, ?>) page.evaluate(FOCUSED);
    }

    private boolean isLeft(Object label) {
        return entries.containsKey(label) && !entries.get(label).isEmpty();
    }

    /** Adds a row to the list, and goes back to where it begins. */
    private void addRow() {
        page.keyboard().press("Enter");
        do {
            page.keyboard().press("Shift+Tab");
        } while (!(boolean) focused().get("filled"));
    }

    private void fill(String kind, String label, Map<?, ?> focused) {
        boolean filled = (boolean) focused.get("filled");
        Deque<String> texts = entries.getOrDefault(label, new ArrayDeque<>());
        String entry = texts.isEmpty() ? filled ? null : everywhere.get(kind) : texts.peek();
        if (kind.isEmpty() || entry == null && (filled || !(boolean) focused.get("required"))) {
            return;
        }
        switch (kind) {
            case "radio" -> choose(entry);
            case "select", "taglist" -> pick(entry);
            case "checkbox" -> page.keyboard().press("Space");
            case "checklist" -> {
                if (entry != null && !entry.isEmpty() && !entry.equals(focused.get("option"))) {
                    return; // another of its options
                }
                if (!(boolean) focused.get("chosen")) {
                    page.keyboard().press("Space");
                }
            }
            case "number" -> {
                type(entry == null ? "1" : entry);
                page.waitForTimeout(REDRAWN);
            }
            case "datetime" -> type(entry == null ? today() : entry);
            default -> compose(entry == null ? "Nội dung thử" : entry);
        }
        texts.poll();
    }

    private static String today() {
        return VietnameseDate.format(ClockUtil.getCurrentTime().toInstant());
    }

    /** Puts in a text at once, as the programs do with which Vietnamese is typed. */
    private void compose(String text) {
        page.keyboard().press("Control+A");
        page.keyboard().insertText(text);
    }

    private void type(String text) {
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    /** The first of the radio buttons, or the one with this text. */
    private void choose(String option) {
        page.keyboard().press("Space");
        while (option != null && !option.isEmpty() && !option.equals(focused().get("option"))) {
            page.keyboard().press("ArrowDown");
        }
    }

    /** The first of what is offered, or the first that has this text. */
    private void pick(String option) {
        Locator offered = page.locator(".fjs-dropdownlist-item").first();
        page.waitForTimeout(REDRAWN);
        if (!offered.isVisible()) {
            page.keyboard().press("Tab"); // form-js opens what was passed by before only on the way back
            page.keyboard().press("Shift+Tab");
        }
        offered.waitFor();
        if (option != null && !option.isEmpty()) {
            page.keyboard().type(option); // finds it where the field can be searched
            page.waitForTimeout(REDRAWN);
            Locator marked = page.locator(".fjs-dropdownlist-item.focused");
            for (int item = page.locator(".fjs-dropdownlist-item").count();
                    item > 0 && !marked.innerText().contains(option);
                    item--) {
                page.keyboard().press("ArrowDown");
            }
        }
        page.keyboard().press("Enter");
    }
}
