package vn.neuguong.nomination;

import static vn.neuguong.document.Markdown.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The minutes as Markdown, for the form in which they are confirmed. */
@Component
public class MinutesText {

    private final Minutes minutes;
    private final Remarks remarks;

    MinutesText(Minutes minutes, Remarks remarks) {
        this.minutes = minutes;
        this.remarks = remarks;
    }

    public String of(String planCode) {
        Minutes.Content content = minutes.content(planCode);
        return """
                **Thời gian, địa điểm:** %s, tại %s

                %s**Nhiệm kỳ của Hội đồng:** %s

                %s                **Có mặt (%d/%d):** %s

                **Vắng mặt (%d):** %s

                **Chủ trì:** %s

                %s**Quy tắc biểu quyết:** %s

                **Kết quả kiểm phiếu**

                %s

                %s

                %s
                """.formatted(
                        content.convened(),
                        escape(content.venue()),
                        list("Các lần triệu tập trước", content.notHeld()),
                        content.term(),
                        list("Thay đổi của Hội đồng", content.changes()),
                        content.presentNumber(),
                        content.members(),
                        names(content.present()),
                        content.absentNumber(),
                        names(content.absent()),
                        escape(content.chair().name()),
                        remarks.text(planCode),
                        escape(content.rule()),
                        content.rounds().stream().map(MinutesText::line).collect(Collectors.joining("\n")),
                        content.rows().stream().map(MinutesText::line).collect(Collectors.joining("\n")),
                        content.openBallots().stream()
                                .map(ballot -> "- " + escape(ballot))
                                .collect(Collectors.joining("\n")));
    }

    private static String list(String title, List<String> sentences) {
        return sentences.isEmpty() ? "" : "**%s:** %s\n\n".formatted(title, escape(String.join(". ", sentences)));
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "không" : escape(String.join("; ", names));
    }

    private static String line(Minutes.Round round) {
        return "- Lượt %d: phát ra %d phiếu, thu về %d phiếu, hợp lệ %d phiếu"
                .formatted(round.number(), round.issued(), round.cast(), round.valid());
    }

    private static String line(Minutes.Row row) {
        return "- Lượt %d, **%s** (%s): %d đồng ý, %d không đồng ý%s"
                .formatted(
                        row.round(),
                        escape(row.name()),
                        escape(row.unit()),
                        row.agree(),
                        row.disagree(),
                        row.result().isEmpty() ? "" : " – " + row.result());
    }
}
