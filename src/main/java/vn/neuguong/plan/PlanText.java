package vn.neuguong.plan;

import static vn.neuguong.document.Markdown.escape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.organization.Units;
import vn.neuguong.plan.Plan.Section;

/** A plan as Markdown, for the forms in which it is read. */
@Component
public class PlanText {

    private final Plans plans;
    private final Units units;

    PlanText(Plans plans, Units units) {
        this.plans = plans;
        this.units = units;
    }

    public String of(Plan plan) {
        StringBuilder text = new StringBuilder();
        text.append("**KẾ HOẠCH**\n\n**").append(escape(plan.title())).append("**\n\n");
        plan.sections().forEach(section -> append(text, section, 4));
        text.append("#### Nhiệm vụ phải nộp\n\n");
        obligationRows(plan)
                .forEach(row -> text.append("- **%s** – %s; hạn: %s\n"
                        .formatted(row.get("title"), row.get("audience"), row.get("deadline"))));
        text.append("\n#### Nơi nhận\n\n");
        plan.recipients().forEach(recipient -> text.append("- ")
                .append(escape(recipient.name()))
                .append(recipient.purpose() == null ? "" : " (*" + escape(recipient.purpose()) + "*)")
                .append("\n"));
        return text.toString();
    }

    /** What a form shows, with the line at its head that says which plan it is about. */
    public Map<String, Object> headed(String planCode, Map<String, ?> view) {
        Map<String, Object> headed = new HashMap<>(view);
        headed.put("about", "**Kế hoạch:** " + escape(plans.get(planCode).plan().title()));
        return headed;
    }

    /** Title, audience and deadline of each obligation, in words, as Markdown. */
    public List<Map<String, String>> obligationRows(Plan plan) {
        Map<String, String> classes = units.classNames();
        return plan.obligations().stream()
                .map(obligation -> Map.of(
                        "title", escape(obligation.title()),
                        "audience",
                                obligation.audience().stream()
                                        .map(code -> escape(classes.getOrDefault(code, code)))
                                        .collect(Collectors.joining(", ")),
                        "deadline",
                                obligation.deadline() == null
                                        ? "chưa ghi"
                                        : escape(obligation.deadline().phrase())))
                .toList();
    }

    private static void append(StringBuilder text, Section section, int level) {
        if (!section.heading().isEmpty()) {
            text.append("#".repeat(Math.min(level, 6)))
                    .append(' ')
                    .append(escape(section.heading()))
                    .append("\n\n");
        }
        section.paragraphs().forEach(paragraph -> text.append(escape(paragraph)).append("\n\n"));
        section.parts().forEach(part -> append(text, part, level + 1));
    }
}
