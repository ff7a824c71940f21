package vn.neuguong.nomination;

import static vn.neuguong.document.Markdown.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.People;
import vn.neuguong.nomination.CouncilChanges.Change;

/** Changes of a council in words, for those who decide on them and for the minutes. */
@Component
public class CouncilChangeText {

    private final CouncilChanges changes;
    private final People people;

    CouncilChangeText(CouncilChanges changes, People people) {
        this.changes = changes;
        this.people = people;
    }

    /** A sentence for each change that is in force. */
    public List<String> inForce(String planCode) {
        return changes.inForce(planCode).stream()
                .map(change -> "Ngày %s: %s; lý do: %s"
                        .formatted(
                                VietnameseDate.onPaper(
                                        VietnameseDate.day(change.decidedAt().toInstant())),
                                String.join("; ", points(change)),
                                change.reason()))
                .toList();
    }

    /** What is proposed, as Markdown. */
    public String proposed(String planCode) {
        return changes.proposed(planCode)
                .map(change -> points(change).stream()
                        .map(point -> "- " + escape(point.substring(0, 1).toUpperCase() + point.substring(1)))
                        .collect(Collectors.joining("\n", "", "\n\n**Lý do:** " + escape(change.reason()))))
                .orElse("");
    }

    private List<String> points(Change change) {
        List<String> points = new ArrayList<>();
        change.members().forEach(member -> points.add(member.inWords(people.name(member.person()))));
        if (change.term() != null) {
            points.add("nhiệm kỳ " + change.term().inWords());
        }
        return points;
    }
}
