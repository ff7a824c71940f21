package vn.neuguong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What axe finds on a page of WCAG 2.1 at level AA that keeps somebody from using it. */
final class Accessibility {

    private static final List<String> STANDARD = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final Set<String> SEVERE = Set.of("serious", "critical");

    private static final int LOOKS = 5;
    private static final double MOMENT = 500; // milliseconds

    private Accessibility() {}

    /** Looks again for a while, for what is drawn anew gets its names a moment later. */
    static void check(Page page, String name) {
        check(page, name, "html");
    }

    /** The same of a part of the page. */
    static void check(Page page, String name, String part) {
        List<String> barriers = barriers(page, part);
        for (int look = 1; !barriers.isEmpty() && look < LOOKS; look++) {
            page.waitForTimeout(MOMENT);
            barriers = barriers(page, part);
        }
        assertThat(barriers).as(name).isEmpty();
    }

    private static List<String> barriers(Page page, String part) {
        return new AxeBuilder(page)
                .include(part).withTags(STANDARD).analyze().getViolations().stream()
                        .filter(violation -> SEVERE.contains(violation.getImpact()))
                        .flatMap(violation -> violation.getNodes().stream()
                                .map(node -> violation.getId() + ": " + node.getTarget() + " " + node.getHtml()))
                        .toList();
    }
}
