package vn.neuguong.nomination;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The count of the ballots, round by round. */
@Component
@Transactional
public class Tally {

    private static final int ROUNDS = 2;

    /** What a tally leads to. */
    public record Result(boolean secondRound, boolean anyEndorsed) {}

    /** What a round brought a candidate. */
    public record Count(String candidateId, int round, int agree, int disagree) {}

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Attendance attendance;
    private final Candidates candidates;

    Tally(JdbcClient jdbc, Sessions sessions, Attendance attendance, Candidates candidates) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.attendance = attendance;
        this.candidates = candidates;
    }

    /** Counts the round. A tie calls a second round on those candidates, once; everyone else is decided. */
    public Result count(String planCode) {
        Sessions.Session session = sessions.get(planCode);
        boolean tied = false;
        for (Candidate candidate : sessions.eligible(planCode)) {
            Count count = count(candidate.id(), session.round());
            candidates.count(candidate.id(), count.agree(), count.disagree());
            boolean tie = count.agree() > 0 && count.agree() == count.disagree() && session.round() < ROUNDS;
            tied |= tie;
            if (!tie) {
                boolean passes = session.rule()
                        .passes(count.agree(), attendance.electorate(planCode, session.round(), candidate.id()));
                candidates.move(
                        candidate.id(),
                        passes ? CandidateStatus.ENDORSED : CandidateStatus.NOT_ENDORSED,
                        "%d đồng ý, %d không đồng ý".formatted(count.agree(), count.disagree()));
            }
        }
        if (tied) {
            sessions.openRound(planCode, session.round() + 1);
        }
        return new Result(
                tied, !candidates.of(planCode, CandidateStatus.ENDORSED).isEmpty());
    }

    private Count count(String candidateId, int round) {
        return jdbc.sql("select candidate_id, round, agree, disagree from tally where candidate_id = ? and round = ?")
                .params(candidateId, round)
                .query(Count.class)
                .optional()
                .orElse(new Count(candidateId, round, 0, 0));
    }

    /** What each round brought each candidate that was voted on in it. */
    public List<Count> counts(String planCode) {
        return jdbc.sql("""
                        select t.candidate_id, t.round, t.agree, t.disagree
                        from tally t join candidate c on c.id = t.candidate_id
                        where c.plan_code = ? order by t.round, c.submission_id, c.position
                        """).param(planCode).query(Count.class).list();
    }

    /** How many ballots came back in a round. A ballot that is not marked throughout is refused, so all are valid. */
    public int cast(String planCode, int round) {
        return jdbc.sql("select count(*) from ballot_cast where plan_code = ? and round = ?")
                .params(planCode, round)
                .query(Integer.class)
                .single();
    }
}
