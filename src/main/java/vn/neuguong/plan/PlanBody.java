package vn.neuguong.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;
import vn.neuguong.plan.Plan.Section;

/**
 * The printed text of a plan as one text to type: a line that begins with # is a heading (## a heading under it, and so
 * on), every other line a paragraph. A part without a heading begins with a line of # alone.
 */
final class PlanBody {

    private PlanBody() {}

    static String write(List<Section> sections) {
        StringBuilder text = new StringBuilder();
        sections.forEach(section -> write(text, section, 1));
        return text.toString().strip();
    }

    private static void write(StringBuilder text, Section section, int level) {
        text.append("\n").append("#".repeat(level)).append(" ").append(section.heading());
        section.paragraphs().forEach(paragraph -> text.append("\n").append(paragraph.replaceAll("\\s*\n\\s*", " ")));
        section.parts().forEach(part -> write(text, part, level + 1));
    }

    /** @throws Refusal where a paragraph stands before the first heading, or a heading skips a level */
    static List<Section> read(String text) {
        Deque<Open> open = new ArrayDeque<>(List.of(new Open("")));
        for (String line : Arrays.stream(Text.clean(text).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList()) {
            int level = line.length() - line.replaceFirst("^#+", "").length();
            if (level == 0 && open.size() == 1) {
                throw new Refusal("Nội dung kế hoạch phải bắt đầu bằng một đề mục, ví dụ: # I- MỤC ĐÍCH, YÊU CẦU");
            } else if (level == 0) {
                open.peek().paragraphs.add(line);
            } else if (level > open.size()) {
                throw new Refusal("Đề mục «%s» thấp hơn đề mục đứng trước quá một cấp. Hãy bớt dấu #.", line);
            } else {
                while (open.size() > level) {
                    open.pop();
                }
                Open section = new Open(line.substring(level).strip());
                open.peek().parts.add(section);
                open.push(section);
            }
        }
        return open.peekLast().sections();
    }

    /** A section whose end has not come yet. */
    private record Open(String heading, List<String> paragraphs, List<Open> parts) {
        Open(String heading) {
            this(heading, new ArrayList<>(), new ArrayList<>());
        }

        List<Section> sections() {
            return parts.stream()
                    .map(part -> new Section(part.heading, part.paragraphs, part.sections()))
                    .toList();
        }
    }
}
