package vn.neuguong.nomination;

import static vn.neuguong.document.Markdown.escape;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.document.Documents;
import vn.neuguong.document.Paper;
import vn.neuguong.nomination.Councils.Member;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.Plans;

/** The minutes of a council's session: they follow from what was recorded, and the chair confirms them. */
@Component
@Transactional
public class Minutes {

    public static final String NAME = "bien-ban-hop-hoi-dong";

    /** A candidate's result in the minutes. */
    public record Row(String name, String unit, int agree, int disagree, String result) {}

    /** What the template {@code documents/minutes.html} shows. */
    public record Content(
            Plan plan,
            String heldOn,
            String place,
            String rule,
            String conclusion,
            List<String> present,
            List<String> absent,
            List<Row> rows) {}

    private final Sessions sessions;
    private final Councils councils;
    private final Candidates candidates;
    private final Plans plans;
    private final Documents documents;

    Minutes(Sessions sessions, Councils councils, Candidates candidates, Plans plans, Documents documents) {
        this.sessions = sessions;
        this.councils = councils;
        this.candidates = candidates;
        this.plans = plans;
        this.documents = documents;
    }

    /** Closes the session with the chair's conclusion and keeps the minutes as a paper. */
    public void confirm(String planCode, String conclusion) {
        sessions.close(planCode, conclusion);
        String title = "Biên bản họp Hội đồng xét chọn";
        documents.store(planCode, NAME, title, Paper.render("minutes", content(planCode)));
    }

    public Content content(String planCode) {
        Sessions.Session session = sessions.get(planCode);
        List<String> present = sessions.present(planCode);
        List<Member> members = councils.members(planCode);
        return new Content(
                plans.get(planCode).plan(),
                VietnameseDate.format(session.heldOn()),
                session.place(),
                session.rule(),
                session.conclusion() == null ? "" : session.conclusion(),
                names(members, present, true),
                names(members, present, false),
                rows(planCode));
    }

    private static List<String> names(List<Member> members, List<String> present, boolean wanted) {
        return members.stream()
                .filter(member -> present.contains(member.person()) == wanted)
                .map(member -> member.name() + " – " + member.function().label())
                .toList();
    }

    private List<Row> rows(String planCode) {
        return candidates.of(planCode).stream()
                .filter(candidate -> candidate.agree() != null)
                .map(candidate -> new Row(
                        candidate.name(),
                        candidate.unitName(),
                        candidate.agree(),
                        candidate.disagree(),
                        candidate.status().label()))
                .toList();
    }

    /** The minutes as Markdown, for the chair's form. */
    public String text(String planCode) {
        Content minutes = content(planCode);
        return """
                **Thời gian, địa điểm:** ngày %s, %s

                **Có mặt (%d):** %s

                **Vắng mặt (%d):** %s

                **Quy tắc biểu quyết:** %s

                #### Kết quả kiểm phiếu

                %s
                """.formatted(
                        minutes.heldOn(),
                        escape(minutes.place()),
                        minutes.present().size(),
                        escape(String.join("; ", minutes.present())),
                        minutes.absent().size(),
                        minutes.absent().isEmpty() ? "không" : escape(String.join("; ", minutes.absent())),
                        escape(minutes.rule()),
                        minutes.rows().stream().map(Minutes::line).collect(Collectors.joining("\n")));
    }

    private static String line(Row row) {
        return "- **%s** (%s): %d đồng ý, %d không đồng ý – %s"
                .formatted(escape(row.name()), escape(row.unit()), row.agree(), row.disagree(), row.result());
    }
}
