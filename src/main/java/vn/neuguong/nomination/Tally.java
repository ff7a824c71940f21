package vn.neuguong.nomination;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Json;
import vn.neuguong.engine.Refusal;
import vn.neuguong.nomination.BallotBox.Votes;
import vn.neuguong.nomination.RoundResult.Standing;
import vn.neuguong.plan.Obligation.Subject;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.Plans;

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
    private final Json json;
    private final BallotBox box;
    private final Sessions sessions;
    private final Attendance attendance;
    private final Candidates candidates;
    private final Plans plans;
    private final VettingSteps steps;
    private final Clock clock;

    Tally(
            JdbcClient jdbc,
            Json json,
            BallotBox box,
            Sessions sessions,
            Attendance attendance,
            Candidates candidates,
            Plans plans,
            VettingSteps steps,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.box = box;
        this.sessions = sessions;
        this.attendance = attendance;
        this.candidates = candidates;
        this.plans = plans;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Counts the round. A tie, or more who pass than the plan has places, calls a second round on those candidates, once;
     * everyone else is decided.
     *
     * @throws Refusal where the vote is still open
     */
    public Result count(String planCode) {
        Sessions.Session session = sessions.get(planCode);
        checkClosed(planCode, session.round());
        record(session.round(), sessions.eligible(planCode), box.empty(planCode, session.round()));
        List<Standing> standings = sessions.eligible(planCode).stream()
                .map(candidate -> standing(session, candidate))
                .toList();
        Map<String, RoundResult> results = RoundResult.of(standings, placesLeft(planCode), session.round() == ROUNDS);
        standings.forEach(standing -> settle(standing, results.get(standing.candidateId())));
        steps.add(planCode, "BALLOTS_COUNTED", "Đợt %d".formatted(session.round()));
        boolean again = results.containsValue(RoundResult.VOTE_AGAIN);
        if (again) {
            sessions.openRound(planCode, session.round() + 1);
        }
        return new Result(
                again, !candidates.of(planCode, CandidateStatus.ENDORSED).isEmpty());
    }

    private void checkClosed(String planCode, int round) {
        boolean over = !clock.instant().isBefore(sessions.votingEndsAt(planCode));
        if (!over && cast(planCode, round) < sessions.voters(planCode).size()) {
            throw new Refusal("Chưa kiểm phiếu được: còn thành viên chưa bỏ phiếu và chưa hết giờ bỏ phiếu.");
        }
    }

    /** Keeps the sums, also of those on whom no ballot came back. */
    private void record(int round, List<Candidate> eligible, Map<String, Votes> sums) {
        List<Votes> all = eligible.stream()
                .map(candidate -> sums.getOrDefault(candidate.id(), new Votes(candidate.id(), 0, 0)))
                .toList();
        jdbc.sql("""
                        insert into tally (candidate_id, round, agree, disagree)
                        select id, :round, agree, disagree
                        from jsonb_to_recordset(:votes::jsonb) as votes (id text, agree integer, disagree integer)
                        """).param("round", round).param("votes", json.write(all)).update();
    }

    private Standing standing(Sessions.Session session, Candidate candidate) {
        Count count = count(candidate.id(), session.round());
        VoteRule.Electorate electorate = attendance.electorate(candidate.planCode(), session.round(), candidate.id());
        return new Standing(
                candidate.id(),
                candidate.nomination().subject(),
                count.agree(),
                count.disagree(),
                session.ruleFor(candidate.nomination().subject()).passes(count.agree(), electorate));
    }

    /** How many can still be endorsed, of each subject for which the plan says so. */
    private Map<Subject, Integer> placesLeft(String planCode) {
        Plan.Commendation commendation = plans.get(planCode).plan().commendation();
        Map<Subject, Integer> left = new EnumMap<>(Subject.class);
        if (commendation != null && commendation.places() != null) {
            List<Candidate> endorsed = candidates.of(planCode, CandidateStatus.ENDORSED);
            for (Subject subject : Subject.values()) {
                Integer places = commendation.places().of(subject);
                if (places != null) {
                    long taken = endorsed.stream()
                            .filter(candidate -> candidate.nomination().subject() == subject)
                            .count();
                    left.put(subject, Math.max(0, places - (int) taken));
                }
            }
        }
        return left;
    }

    private void settle(Standing standing, RoundResult result) {
        candidates.count(standing.candidateId(), standing.agree(), standing.disagree());
        if (result != RoundResult.VOTE_AGAIN) {
            candidates.move(
                    standing.candidateId(),
                    CandidateStatus.valueOf(result.name()),
                    "%d đồng ý, %d không đồng ý%s"
                            .formatted(
                                    standing.agree(),
                                    standing.disagree(),
                                    standing.passes() && result == RoundResult.NOT_ENDORSED
                                            ? "; đủ tỷ lệ thông qua nhưng hết số lượng được khen thưởng"
                                            : ""));
        }
    }

    private Count count(String candidateId, int round) {
        return jdbc.sql("select candidate_id, round, agree, disagree from tally where candidate_id = ? and round = ?")
                .params(candidateId, round)
                .query(Count.class)
                .single();
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
        return box.cast(planCode, round);
    }
}
