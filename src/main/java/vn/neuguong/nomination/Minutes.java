package vn.neuguong.nomination;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.document.Documents;
import vn.neuguong.document.Paper;
import vn.neuguong.nomination.Councils.Member;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.PlanRecord;
import vn.neuguong.plan.Plans;

/** The minutes of a council's session: they follow from what was recorded, and whoever presides confirms them. */
@Component
@Transactional
public class Minutes {

    public static final String NAME = "bien-ban-hop-hoi-dong";

    /** The ballots of a round. */
    public record Round(int number, int issued, int cast, int valid) {}

    /** What a round brought a candidate; result is empty where the next round decided. */
    public record Row(int round, String name, String unit, int agree, int disagree, String result) {}

    /**
     * What the template {@code documents/minutes.html} shows.
     *
     * @param closed null, like the conclusion, before the session is closed
     * @param notHeld a sentence for each day before on which too few came
     * @param changes a sentence for each change of the council since it was appointed
     * @param secretary null where no secretary is present
     */
    public record Content(
            Plan plan,
            String type,
            String agency,
            String basis,
            String place,
            String venue,
            String convened,
            String closed,
            List<String> notHeld,
            String term,
            List<String> changes,
            int members,
            int presentNumber,
            List<String> present,
            int absentNumber,
            List<String> absent,
            Member chair,
            String secretary,
            List<String> opinions,
            List<String> objections,
            String rule,
            List<Round> rounds,
            List<Row> rows,
            List<String> openBallots,
            String conclusion) {}

    private final Sessions sessions;
    private final SessionsNotHeld notHeld;
    private final Councils councils;
    private final CouncilChangeText changes;
    private final Attendance attendance;
    private final Candidates candidates;
    private final Tally tally;
    private final OpenBallots openBallots;
    private final Remarks remarks;
    private final Plans plans;
    private final Documents documents;

    Minutes(
            Sessions sessions,
            SessionsNotHeld notHeld,
            Councils councils,
            CouncilChangeText changes,
            Attendance attendance,
            Candidates candidates,
            Tally tally,
            OpenBallots openBallots,
            Remarks remarks,
            Plans plans,
            Documents documents) {
        this.sessions = sessions;
        this.notHeld = notHeld;
        this.councils = councils;
        this.changes = changes;
        this.attendance = attendance;
        this.candidates = candidates;
        this.tally = tally;
        this.openBallots = openBallots;
        this.remarks = remarks;
        this.plans = plans;
        this.documents = documents;
    }

    /** Closes the session with the conclusion and keeps the minutes as a paper. */
    public void confirm(String planCode, String conclusion) {
        sessions.close(planCode, conclusion);
        String title = "Biên bản họp Hội đồng xét chọn";
        documents.store(planCode, NAME, title, Paper.render("minutes", content(planCode)));
    }

    public Content content(String planCode) {
        PlanRecord plan = plans.get(planCode);
        Sessions.Session session = sessions.get(planCode);
        List<Member> present = attendance.members(planCode, true);
        List<Member> absent = attendance.members(planCode, false);
        return new Content(
                plan.plan(),
                "BB",
                "Hội đồng xét chọn",
                plan.cited(),
                plan.plan().issuer().place() + ", " + VietnameseDate.inWords(session.heldOn()),
                session.place(),
                time(session.convenedAt()),
                session.closedAt() == null ? null : time(session.closedAt()),
                notHeld.inWords(planCode),
                councils.term(planCode).inWords(),
                changes.inForce(planCode),
                present.size() + absent.size(),
                present.size(),
                names(present),
                absent.size(),
                names(absent),
                attendance.presiding(planCode),
                present.stream()
                        .filter(member -> member.function() == Councils.Function.SECRETARY)
                        .map(Member::name)
                        .findFirst()
                        .orElse(null),
                remarks.opinions(planCode),
                remarks.objections(planCode),
                rules(session),
                IntStream.rangeClosed(1, session.round())
                        .mapToObj(round -> round(planCode, round))
                        .toList(),
                rows(planCode),
                openBallots.inWords(planCode),
                session.conclusion());
    }

    private static String rules(Sessions.Session session) {
        return Stream.concat(
                        Stream.of(session.rule().inWords()),
                        session.subjectRules().stream().map(SubjectRule::inWords))
                .collect(Collectors.joining("; "));
    }

    private Round round(String planCode, int number) {
        List<String> candidateIds = tally.counts(planCode).stream()
                .filter(count -> count.round() == number)
                .map(Tally.Count::candidateId)
                .toList();
        int issued = sessions.voters(planCode, candidateIds).size();
        int cast = tally.cast(planCode, number);
        return new Round(number, issued, cast, cast);
    }

    private List<Row> rows(String planCode) {
        Map<String, Candidate> byId =
                candidates.of(planCode).stream().collect(Collectors.toMap(Candidate::id, Function.identity()));
        List<Tally.Count> counts = tally.counts(planCode);
        Map<String, Integer> last =
                counts.stream().collect(Collectors.toMap(Tally.Count::candidateId, Tally.Count::round, Math::max));
        return counts.stream()
                .map(count -> row(byId.get(count.candidateId()), count, last.get(count.candidateId())))
                .toList();
    }

    private static Row row(Candidate candidate, Tally.Count count, int last) {
        String result = count.round() < last ? "" : candidate.status().label();
        return new Row(count.round(), candidate.name(), candidate.unitName(), count.agree(), count.disagree(), result);
    }

    private static List<String> names(List<Member> members) {
        return members.stream()
                .map(member -> member.name() + " – " + member.function().label())
                .toList();
    }

    private static String time(OffsetDateTime at) {
        var there = at.atZoneSameInstant(VietnameseDate.ZONE);
        return "%02d giờ %02d, ngày %s"
                .formatted(there.getHour(), there.getMinute(), VietnameseDate.onPaper(there.toLocalDate()));
    }
}
