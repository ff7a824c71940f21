package vn.neuguong.submission;

import java.util.List;

/** What a unit reports: an answer for each section of the outline, a figure for each indicator. */
public record ReportContent(List<Answer> answers, List<Figure> figures) {

    public record Answer(String section, String content) {}

    /** @param value a whole number, null where an optional figure was left out */
    public record Figure(String indicator, Long value) {}

    static final ReportContent EMPTY = new ReportContent(List.of(), List.of());

    /** The answer to a section, empty where there is none. */
    public String answer(String section) {
        return answers.stream()
                .filter(answer -> answer.section().equals(section))
                .map(Answer::content)
                .findFirst()
                .orElse("");
    }

    /** The figure of an indicator, or null. */
    public Long figure(String indicator) {
        for (Figure figure : figures) {
            if (figure.indicator().equals(indicator)) {
                return figure.value();
            }
        }
        return null;
    }
}
