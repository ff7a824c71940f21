package vn.neuguong.nomination;

import static vn.neuguong.document.Markdown.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Text;

/** What agencies and the public said about the candidates, in words, for those who vote and decide on them. */
@Component
public class Remarks {

    private final Opinions opinions;
    private final Objections objections;
    private final People people;

    Remarks(Opinions opinions, Objections objections, People people) {
        this.opinions = opinions;
        this.objections = objections;
        this.people = people;
    }

    /** A sentence for each agency. */
    public List<String> opinions(String planCode) {
        return opinions.of(planCode).stream()
                .map(opinion -> "%s: %s%s"
                        .formatted(
                                people.groupName(opinion.agency()),
                                opinion.agrees() ? "nhất trí" : "không nhất trí",
                                Text.isBlank(opinion.comment()) ? "" : " – " + opinion.comment()))
                .toList();
    }

    /** A sentence for each objection. */
    public List<String> objections(String planCode) {
        return objections.of(planCode).stream()
                .map(objection -> "Về «%s»: %s – Kết quả giải quyết: %s; lý do: %s"
                        .formatted(
                                objection.candidate(),
                                objection.content(),
                                objection.removes() ? "đưa ra khỏi danh sách" : "giữ trong danh sách",
                                objection.reason()))
                .toList();
    }

    /** Both as Markdown; empty where nobody was asked and nobody objected. */
    public String text(String planCode) {
        return list("Ý kiến của cơ quan hiệp y", opinions(planCode))
                + list("Phản ánh trong thời gian công khai", objections(planCode));
    }

    private static String list(String title, List<String> sentences) {
        return sentences.isEmpty()
                ? ""
                : sentences.stream()
                        .map(sentence -> "- " + escape(sentence))
                        .collect(Collectors.joining("\n", "**" + title + "**\n\n", "\n\n"));
    }
}
