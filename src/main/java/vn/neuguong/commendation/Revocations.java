package vn.neuguong.commendation;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.plan.Plan.Channel;

/** Which commendations of our own are to be revoked: proposed by the lead agency, decided by the standing committee. */
@Component
@Transactional
public class Revocations {

    private enum Proposed {
        PROPOSE,
        CANCEL
    }

    private enum Decided {
        APPROVE,
        REFUSE
    }

    private final JdbcClient jdbc;
    private final Commendations commendations;
    private final CommendationSteps steps;
    private final People people;
    private final Clock clock;

    Revocations(JdbcClient jdbc, Commendations commendations, CommendationSteps steps, People people, Clock clock) {
        this.jdbc = jdbc;
        this.commendations = commendations;
        this.steps = steps;
        this.people = people;
        this.clock = clock;
    }

    /** The plan of which a commendation is to be revoked. @throws Refusal where it has none that could be */
    public String register(String planCode) {
        if (planCode == null || revocable(planCode).isEmpty()) {
            throw new Refusal(
                    "Không có kế hoạch nào mang mã «%s» có khen thưởng của cấp ủy còn hiệu lực. Hãy kiểm tra lại mã.",
                    planCode);
        }
        return planCode;
    }

    /** The candidates whose commendation is in force and whose revocation is not under way. */
    public List<Candidate> revocable(String planCode) {
        Set<String> awarded = commendations.of(planCode).stream()
                .filter(commendation -> commendation.channel() == Channel.OWN)
                .filter(commendation -> commendation.status() == CommendationStatus.AWARDED)
                .map(Commendation::candidateId)
                .collect(Collectors.toSet());
        jdbc.sql("select candidate_id from revocation where plan_code = ? and status <> 'REFUSED'")
                .param(planCode)
                .query(String.class)
                .list()
                .forEach(awarded::remove);
        return commendations.endorsed(planCode).stream()
                .filter(candidate -> awarded.contains(candidate.id()))
                .toList();
    }

    /**
     * Records what the lead agency proposes, unless it thought better of it.
     *
     * @param decision PROPOSE or CANCEL
     * @return whether a revocation is proposed
     */
    public boolean propose(String planCode, String decision, String candidateId, String reason, String legalGround) {
        if (Decision.choose(decision, List.of(Proposed.values())) == Proposed.CANCEL) {
            return false;
        }
        Decision.needsReason(reason, "Lý do thu hồi");
        if (legalGround == null) {
            throw new Refusal("Hãy ghi căn cứ thu hồi vào mục «Căn cứ».");
        }
        if (revocable(planCode).stream().noneMatch(candidate -> candidate.id().equals(candidateId))) {
            throw new Refusal("Hãy chọn một khen thưởng của cấp ủy còn hiệu lực và chưa có ai đề nghị thu hồi.");
        }
        int proposed = jdbc.sql("""
                        insert into revocation (candidate_id, channel, plan_code, status, reason, legal_ground,
                            proposed_by, proposed_on_behalf_of, proposed_at)
                        values (?, 'OWN', ?, 'PROPOSED', ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        candidateId,
                        planCode,
                        reason,
                        legalGround,
                        person(),
                        people.onBehalfOf().orElse(null),
                        OffsetDateTime.now(clock))
                .update();
        if (proposed == 0) {
            throw new Refusal("Người khác vừa đề nghị thu hồi khen thưởng này. Hãy tải lại danh sách công việc.");
        }
        steps.keep(candidateId, "REVOCATION_PROPOSED", reason);
        return true;
    }

    /**
     * Records what the standing committee decided.
     *
     * @param decision APPROVE, or REFUSE with a remark
     * @return whether the commendation is to be revoked
     */
    public boolean decide(String candidateId, String decision, String remark) {
        boolean approved = Decision.choose(decision, List.of(Decided.values())) == Decided.APPROVE;
        if (!approved) {
            Decision.needsReason(remark, "Ý kiến");
        }
        int decided = jdbc.sql("""
                        update revocation set status = ?, remark = ?, decided_by = ?,
                            decided_on_behalf_of = ?, decided_at = ?
                        where candidate_id = ? and status = 'PROPOSED'
                        """)
                .params(
                        approved ? "APPROVED" : "REFUSED",
                        remark,
                        person(),
                        people.onBehalfOf().orElse(null),
                        OffsetDateTime.now(clock),
                        candidateId)
                .update();
        if (decided == 0) {
            throw new Refusal("Việc thu hồi khen thưởng này đã được quyết định. Hãy tải lại danh sách công việc.");
        }
        steps.keep(candidateId, approved ? "REVOCATION_APPROVED" : "REVOCATION_REFUSED", remark);
        return approved;
    }

    private String person() {
        return people.current().orElse(null);
    }

    /** The revocation of a candidate's commendation that is under way, or done. */
    public Revocation get(String candidateId) {
        return jdbc.sql("""
                        select id, candidate_id, plan_code, status, reason, legal_ground, number, signed_on, signer
                        from revocation where candidate_id = ? and status <> 'REFUSED'
                        """).param(candidateId).query(Revocation.class).single();
    }
}
