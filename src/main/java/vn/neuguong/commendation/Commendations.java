package vn.neuguong.commendation;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Refusal;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.CandidateStatus;
import vn.neuguong.nomination.Candidates;
import vn.neuguong.plan.Plan.Channel;

/** Who is commended, by whom, and what came of it. */
@Component
@Transactional
public class Commendations {

    private final JdbcClient jdbc;
    private final Candidates candidates;
    private final CommendationSteps steps;

    Commendations(JdbcClient jdbc, Candidates candidates, CommendationSteps steps) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.steps = steps;
    }

    /** The candidates that the council endorsed, in the order of every list and form. */
    public List<Candidate> endorsed(String planCode) {
        return candidates.of(planCode, CandidateStatus.ENDORSED);
    }

    /** The endorsed candidates that the standing committee approved in a channel, in the order of its forms. */
    public List<Candidate> approved(String planCode, Channel channel) {
        Set<String> approved = of(planCode).stream()
                .filter(commendation ->
                        commendation.channel() == channel && commendation.status() != CommendationStatus.NOT_APPROVED)
                .map(Commendation::candidateId)
                .collect(Collectors.toSet());
        return endorsed(planCode).stream()
                .filter(candidate -> approved.contains(candidate.id()))
                .toList();
    }

    public List<Commendation> of(String planCode) {
        return jdbc.sql("""
                        select c.candidate_id, c.channel, c.proposed, c.status, c.reason, c.decision_number,
                            c.decided_on, c.book_proposed, c.for_book, c.certificate_number, c.bonus, c.bonus_source, r.number as revocation_number,
                            r.signed_on as revoked_on, r.reason as revocation_reason
                        from commendation c left join revocation r on r.candidate_id = c.candidate_id
                            and r.channel = c.channel and r.status = 'REVOKED'
                        where c.plan_code = ? order by c.candidate_id, c.channel
                        """).param(planCode).query(Commendation.class).list();
    }

    /** The channels in which the lead agency proposes each candidate, by id; without those whom it does not propose. */
    public Map<String, Set<Channel>> proposed(String planCode) {
        return of(planCode).stream()
                .filter(Commendation::proposed)
                .collect(Collectors.groupingBy(
                        Commendation::candidateId,
                        Collectors.mapping(
                                Commendation::channel, Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)))));
    }

    /** The candidates whom the lead agency proposes for the superior's book. */
    public Set<String> proposedForBook(String planCode) {
        return of(planCode).stream()
                .filter(Commendation::bookProposed)
                .map(Commendation::candidateId)
                .collect(Collectors.toSet());
    }

    /** The commendation of a candidate in our own channel. */
    Commendation own(String planCode, String candidateId) {
        return of(planCode).stream()
                .filter(commendation -> commendation.channel() == Channel.OWN)
                .filter(commendation -> commendation.candidateId().equals(candidateId))
                .findFirst()
                .orElseThrow();
    }

    Candidate candidate(String planCode, String candidateId) {
        return endorsed(planCode).stream()
                .filter(candidate -> candidate.id().equals(candidateId))
                .findFirst()
                .orElseThrow();
    }

    /** Takes our own commendation of a candidate back; what was decided before stays on record. */
    void revoke(String candidateId, String remark) {
        jdbc.sql("update commendation set status = 'REVOKED' where candidate_id = ? and channel = 'OWN'")
                .param(candidateId)
                .update();
        steps.move(candidateId, Channel.OWN, CommendationStatus.AWARDED, CommendationStatus.REVOKED, remark);
    }

    /** Gives everyone approved in our own channel the number and day of our decision. */
    void award(String planCode, String decisionNumber, LocalDate decidedOn) {
        jdbc.sql("""
                        update commendation set status = 'AWARDED', decision_number = ?, decided_on = ?
                        where plan_code = ? and channel = 'OWN' and status = 'APPROVED' returning candidate_id
                        """)
                .params(decisionNumber, decidedOn, planCode)
                .query(String.class)
                .list()
                .forEach(candidate -> awarded(candidate, Channel.OWN, decisionNumber));
    }

    /** Notes that a commendation has its decision. */
    void awarded(String candidateId, Channel channel, String decisionNumber) {
        steps.move(
                candidateId,
                channel,
                CommendationStatus.APPROVED,
                CommendationStatus.AWARDED,
                "Quyết định số " + decisionNumber);
    }

    static void sameSize(List<Candidate> expected, List<?> rows) {
        if (rows == null || rows.size() != expected.size()) {
            throw new Refusal("Biểu mẫu phải có đủ %d ứng viên.", expected.size());
        }
    }
}
