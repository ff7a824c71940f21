package vn.neuguong.nomination;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.Json;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;
import vn.neuguong.nomination.CouncilSession.Ballot;

/**
 * The vote. A secret ballot is never stored: casting it adds one to the counts of each candidate and notes that the
 * member has voted, so that nothing links a member to a choice. An open one is kept besides ({@link OpenBallots}).
 */
@Component
@Transactional
public class Vote {

    /** What a member marks. */
    public enum Choice {
        AGREE,
        DISAGREE
    }

    /** A candidate with one vote in one of the two counts. */
    record Mark(String id, int agree, int disagree) {}

    /** Subjects together, in them obligations, in them units. */
    private static final Comparator<Candidate> GROUPED = Comparator.comparing(
                    (Candidate candidate) -> candidate.nomination().subject())
            .thenComparing(Candidate::obligationCode)
            .thenComparing(Candidate::unitCode)
            .thenComparing(Candidate::id);

    private final JdbcClient jdbc;
    private final Json json;
    private final Sessions sessions;
    private final Attendance attendance;
    private final OpenBallots openBallots;
    private final People people;
    private final Clock clock;

    Vote(
            JdbcClient jdbc,
            Json json,
            Sessions sessions,
            Attendance attendance,
            OpenBallots openBallots,
            People people,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.sessions = sessions;
        this.attendance = attendance;
        this.openBallots = openBallots;
        this.people = people;
        this.clock = clock;
    }

    /** The candidates on a member's ballot in the present round: all but those the member is recused from. */
    public List<Candidate> ballot(String planCode, String member) {
        Set<String> recused = attendance.recusals(planCode, member);
        return sessions.eligible(planCode).stream()
                .filter(candidate -> !recused.contains(candidate.id()))
                .sorted(GROUPED)
                .toList();
    }

    /**
     * Counts a ballot.
     *
     * @throws Refusal where someone else casts it, it is late, incomplete, about others, or a second one
     */
    public void cast(String planCode, String member, Ballot ballot) {
        if (!people.current().map(member::equals).orElse(false)
                || !sessions.voters(planCode).contains(member)) {
            throw new Refusal("Chỉ thành viên được gửi phiếu mới bỏ được phiếu này.");
        }
        Sessions.Session session = sessions.get(planCode);
        if (session.closedAt() != null || !clock.instant().isBefore(sessions.votingEndsAt(planCode))) {
            throw new Refusal("Đã hết giờ bỏ phiếu.");
        }
        if (jdbc.sql("insert into ballot_cast (plan_code, round, person) values (?, ?, ?) on conflict do nothing")
                        .params(planCode, session.round(), member)
                        .update()
                == 0) {
            throw new Refusal("Đồng chí đã bỏ phiếu. Mỗi thành viên chỉ bỏ phiếu một lần.");
        }
        List<Mark> marks = marks(ballot(planCode, member), ballot);
        count(session.round(), marks);
        if (!session.rule().hasSecretBallots()) {
            openBallots.keep(planCode, session.round(), member, marks);
        }
    }

    private static List<Mark> marks(List<Candidate> candidates, Ballot ballot) {
        if (ballot == null || Text.isBlank(ballot.choice())) {
            throw new Refusal(
                    "Phiếu chưa đánh dấu ý kiến chung. Hãy chọn «Đồng ý tất cả…» hoặc «Không đồng ý tất cả…».");
        }
        boolean agrees = Decision.choose(ballot.choice(), List.of(Choice.values())) == Choice.AGREE;
        List<String> exceptions = ballot.exceptions() == null ? List.of() : ballot.exceptions();
        Set<String> known = candidates.stream().map(Candidate::id).collect(Collectors.toSet());
        if (exceptions.stream().anyMatch(id -> id == null || !known.contains(id))) {
            throw new Refusal("Phiếu nêu ứng viên không có trong phiếu của đồng chí. Hãy mở lại phiếu rồi chọn lại.");
        }
        return candidates.stream()
                .map(candidate -> mark(candidate.id(), agrees != exceptions.contains(candidate.id())))
                .toList();
    }

    private static Mark mark(String id, boolean agrees) {
        return new Mark(id, agrees ? 1 : 0, agrees ? 0 : 1);
    }

    private void count(int round, List<Mark> marks) {
        // Both counts are written whatever was marked, so that not even which column changed says anything; always in
        // the same order, so that those who vote at the same moment wait for each other and never crosswise.
        jdbc.sql("""
                        insert into tally (candidate_id, round, agree, disagree)
                        select id, :round, agree, disagree
                        from jsonb_to_recordset(:marks::jsonb) as mark (id text, agree integer, disagree integer)
                        order by id
                        on conflict (candidate_id, round) do update
                            set agree = tally.agree + excluded.agree, disagree = tally.disagree + excluded.disagree
                        """).param("round", round).param("marks", json.write(marks)).update();
    }
}
