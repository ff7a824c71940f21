package vn.neuguong.nomination;

import static vn.neuguong.document.Markdown.escape;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Text;
import vn.neuguong.nomination.NominationVetting.ObjectionRow;
import vn.neuguong.nomination.ReceivedObjections.Received;

/** The objections from the public page that wait for an answer, with their senders: for the lead agency's form alone. */
@Component
public class ReceivedObjectionText {

    private final ReceivedObjections objections;

    ReceivedObjectionText(ReceivedObjections objections) {
        this.objections = objections;
    }

    /** As Markdown; empty where none waits. */
    public String received(String planCode) {
        return objections.unanswered(planCode).stream()
                .map(ReceivedObjectionText::paragraph)
                .collect(Collectors.joining("\n\n"));
    }

    private static String paragraph(Received objection) {
        return "#### Phản ánh số %d – %s\nNhận ngày %s%s  \nNgười gửi: %s; liên hệ: %s\n\n%s"
                .formatted(
                        objection.number(),
                        escape(objection.candidate()),
                        VietnameseDate.format(objection.at().toInstant()),
                        objection.late() ? ", sau khi hết thời gian công khai" : "",
                        orNone(objection.sender()),
                        orNone(objection.contact()),
                        escape(objection.content()));
    }

    private static String orNone(String text) {
        return Text.isBlank(text) ? "không ghi" : escape(text);
    }

    public List<Map<String, String>> options(String planCode) {
        return objections.unanswered(planCode).stream()
                .map(objection -> Map.of(
                        "value",
                        String.valueOf(objection.id()),
                        "label",
                        "Phản ánh số %d – %s".formatted(objection.number(), objection.candidate())))
                .toList();
    }

    /** A row to be filled in for each. */
    public List<ObjectionRow> rows(String planCode) {
        return objections.unanswered(planCode).stream()
                .map(objection -> new ObjectionRow(String.valueOf(objection.id()), null, null, null, null))
                .toList();
    }
}
