package vn.neuguong.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Json;
import vn.neuguong.engine.Refusal;
import vn.neuguong.plan.Obligation.Subject;
import vn.neuguong.plan.Plans;

/** The sessions of the councils, from the first round of the vote to the close. */
@Component
@Transactional
public class Sessions {

    /** A session as it stands; conclusion and closedAt null until it is closed. */
    public record Session(
            LocalDate heldOn,
            String place,
            boolean quorate,
            VoteRule rule,
            List<SubjectRule> subjectRules,
            int round,
            OffsetDateTime convenedAt,
            String conclusion,
            OffsetDateTime closedAt) {

        /** The rule by which candidates of a kind pass. */
        VoteRule ruleFor(Subject subject) {
            return subjectRules.stream()
                    .filter(other -> other.subject() == subject)
                    .map(SubjectRule::rule)
                    .findFirst()
                    .orElse(rule);
        }
    }

    private final JdbcClient jdbc;
    private final Json json;
    private final Candidates candidates;
    private final Attendance attendance;
    private final Councils councils;
    private final Plans plans;
    private final VettingSteps steps;
    private final CouncilNotices notices;
    private final ResultNotices results;
    private final Clock clock;

    Sessions(
            JdbcClient jdbc,
            Json json,
            Candidates candidates,
            Attendance attendance,
            Councils councils,
            Plans plans,
            VettingSteps steps,
            CouncilNotices notices,
            ResultNotices results,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.candidates = candidates;
        this.attendance = attendance;
        this.councils = councils;
        this.plans = plans;
        this.steps = steps;
        this.notices = notices;
        this.results = results;
        this.clock = clock;
    }

    /** When voting that begins on a day ends, by the plan's days to vote. */
    OffsetDateTime votingEnd(String planCode, LocalDate from) {
        int days = plans.get(planCode).plan().vetting().votingDays();
        return VietnameseDate.startOf(from.plusDays(days + 1L)).atOffset(ZoneOffset.UTC);
    }

    /** Opens another round of the vote, with the plan's days to vote from today. */
    void openRound(String planCode, int round) {
        jdbc.sql("update council_session set round = ?, voting_ends_at = ? where plan_code = ?")
                .params(round, votingEnd(planCode, LocalDate.now(clock)), planCode)
                .update();
        announceVote(planCode);
    }

    /** Tells everyone who votes in the present round. */
    void announceVote(String planCode) {
        notices.voteOpens(planCode, get(planCode).round(), voters(planCode), votingEndsAt(planCode));
    }

    /** The first instant that is too late to vote. */
    public Instant votingEndsAt(String planCode) {
        return jdbc.sql("select voting_ends_at from council_session where plan_code = ?")
                .param(planCode)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    public Session get(String planCode) {
        return find(planCode).orElseThrow();
    }

    public Optional<Session> find(String planCode) {
        return jdbc.sql("""
                        select held_on, place, quorate, rule, subject_rules, round, convened_at, conclusion, closed_at
                        from council_session where plan_code = ?
                        """).param(planCode).query(this::session).optional();
    }

    private Session session(ResultSet row, int index) throws SQLException {
        return new Session(
                row.getObject("held_on", LocalDate.class),
                row.getString("place"),
                row.getBoolean("quorate"),
                json.read(row.getString("rule"), VoteRule.class),
                List.of(json.read(row.getString("subject_rules"), SubjectRule[].class)),
                row.getInt("round"),
                row.getObject("convened_at", OffsetDateTime.class),
                row.getString("conclusion"),
                row.getObject("closed_at", OffsetDateTime.class));
    }

    /** Ids of the members who vote in the present round. */
    public List<String> voters(String planCode) {
        return voters(planCode, eligible(planCode).stream().map(Candidate::id).toList());
    }

    /**
     * Ids of the members who vote on any of these candidates: those present, and those absent where the rule lets them
     * vote in writing; nobody who is recused from all of them.
     */
    List<String> voters(String planCode, Collection<String> candidateIds) {
        List<String> members = get(planCode).rule().absenteeBallots()
                ? councils.members(planCode).stream()
                        .map(Councils.Member::person)
                        .toList()
                : attendance.present(planCode);
        return members.stream()
                .filter(member -> !attendance.recusals(planCode, member).containsAll(candidateIds))
                .toList();
    }

    /** The candidates on whom the council decides, in the order of every list and ballot. */
    public List<Candidate> eligible(String planCode) {
        return candidates.of(planCode, CandidateStatus.ELIGIBLE);
    }

    /** Records the chair's conclusion, which closes the session. */
    public void close(String planCode, String conclusion) {
        if (conclusion == null) {
            throw new Refusal("Hãy ghi kết luận của chủ tọa.");
        }
        int closed = jdbc.sql("""
                        update council_session set conclusion = ?, closed_at = ?
                        where plan_code = ? and closed_at is null
                        """)
                .params(conclusion, OffsetDateTime.now(clock), planCode)
                .update();
        if (closed == 0) {
            throw new Refusal("Biên bản của phiên họp này đã được xác nhận.");
        }
        steps.add(planCode, "MINUTES_CONFIRMED", conclusion);
        results.tellIfNobodyIsLeft(planCode);
    }
}
