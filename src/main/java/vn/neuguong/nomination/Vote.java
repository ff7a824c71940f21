package vn.neuguong.nomination;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;
import vn.neuguong.nomination.CouncilSession.ChoiceRow;

/**
 * The secret vote. A ballot is never stored: casting it adds one to the counts of each candidate and notes that the
 * member has voted, so that nothing links a member to a choice.
 */
@Component
@Transactional
public class Vote {

    /** What a member marks. */
    public enum Choice {
        AGREE,
        DISAGREE
    }

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Attendance attendance;
    private final People people;
    private final Clock clock;

    Vote(JdbcClient jdbc, Sessions sessions, Attendance attendance, People people, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.attendance = attendance;
        this.people = people;
        this.clock = clock;
    }

    /** The candidates on a member's ballot in the present round: all but those the member is recused from. */
    public List<Candidate> ballot(String planCode, String member) {
        Set<String> recused = attendance.recusals(planCode, member);
        return sessions.eligible(planCode).stream()
                .filter(candidate -> !recused.contains(candidate.id()))
                .toList();
    }

    /**
     * Counts a ballot.
     *
     * @param choices one for each candidate of {@link #ballot}, in order
     * @throws Refusal where someone else casts it, it is late, incomplete, or a second one
     */
    public void cast(String planCode, String member, List<ChoiceRow> choices) {
        if (!people.current().map(member::equals).orElse(false)) {
            throw new Refusal("Chỉ thành viên được gửi phiếu mới bỏ được phiếu này.");
        }
        if (!clock.instant().isBefore(sessions.votingEndsAt(planCode))) {
            throw new Refusal("Đã hết giờ bỏ phiếu.");
        }
        List<Candidate> ballot = ballot(planCode, member);
        if (choices == null ? !ballot.isEmpty() : choices.size() != ballot.size()) {
            throw new Refusal("Phiếu phải có đủ %d ứng viên.", ballot.size());
        }
        int round = sessions.get(planCode).round();
        if (jdbc.sql("insert into ballot_cast (plan_code, round, person) values (?, ?, ?) on conflict do nothing")
                        .params(planCode, round, member)
                        .update()
                == 0) {
            throw new Refusal("Đồng chí đã bỏ phiếu. Mỗi thành viên chỉ bỏ phiếu một lần.");
        }
        for (int i = 0; i < ballot.size(); i++) {
            count(ballot.get(i), round, choices.get(i).choice());
        }
    }

    private void count(Candidate candidate, int round, String chosen) {
        if (chosen == null || chosen.isBlank()) {
            throw new Refusal("Phiếu chưa đánh dấu đối với «%s».", candidate.name());
        }
        Choice choice = Decision.choose(chosen, List.of(Choice.values()));
        // Both counts are written whatever was marked, so that not even which column changed says anything.
        jdbc.sql("""
                        insert into tally (candidate_id, round, agree, disagree) values (:id, :round, :agree, :disagree)
                        on conflict (candidate_id, round) do update
                            set agree = tally.agree + excluded.agree, disagree = tally.disagree + excluded.disagree
                        """)
                .param("id", candidate.id())
                .param("round", round)
                .param("agree", choice == Choice.AGREE ? 1 : 0)
                .param("disagree", choice == Choice.DISAGREE ? 1 : 0)
                .update();
    }
}
