package vn.neuguong.commendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.commendation.CommendationApproval.OutcomeRow;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.plan.Plan.Channel;

/** What those answer who decide in the other channels: the people's committee, the superior level. */
@Component
@Transactional
public class Answers {

    private enum Outcome {
        APPROVE,
        REFUSE
    }

    private final JdbcClient jdbc;
    private final Commendations commendations;
    private final CommendationSteps steps;
    private final Clock clock;

    Answers(JdbcClient jdbc, Commendations commendations, CommendationSteps steps, Clock clock) {
        this.jdbc = jdbc;
        this.commendations = commendations;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Records what was answered about each candidate.
     *
     * @param rows one for each of {@link Commendations#approved}
     * @param decisionNumber of the decision, needed with its day where anyone is commended
     */
    public void record(
            String planCode, Channel channel, List<OutcomeRow> rows, String decisionNumber, LocalDate decidedOn) {
        if (decidedOn != null && decidedOn.isAfter(LocalDate.now(clock))) {
            throw new Refusal("Ngày quyết định không được sau ngày hôm nay.");
        }
        List<Candidate> asked = commendations.approved(planCode, channel);
        Commendations.sameSize(asked, rows);
        for (int i = 0; i < asked.size(); i++) {
            Candidate candidate = asked.get(i);
            boolean refused = Decision.choose(rows.get(i).decision(), List.of(Outcome.values())) == Outcome.REFUSE;
            int recorded = refused
                    ? refuse(candidate, channel, Text.clean(rows.get(i).reason()))
                    : award(candidate, channel, decisionNumber, decidedOn);
            if (recorded == 0) {
                throw new Refusal("Kết quả đối với «%s» đã được ghi từ trước.", candidate.name());
            }
            if (refused) {
                steps.move(
                        candidate.id(),
                        channel,
                        CommendationStatus.APPROVED,
                        CommendationStatus.REFUSED,
                        Text.clean(rows.get(i).reason()));
            } else {
                commendations.awarded(candidate.id(), channel, decisionNumber);
            }
        }
    }

    private int refuse(Candidate candidate, Channel channel, String reason) {
        if (reason.isEmpty()) {
            throw new Refusal("«%s» không được khen thưởng. Hãy ghi lý do.", candidate.name());
        }
        return jdbc.sql("""
                        update commendation set status = 'REFUSED', reason = ?
                        where candidate_id = ? and channel = ? and status = 'APPROVED'
                        """).params(reason, candidate.id(), channel.name()).update();
    }

    private int award(Candidate candidate, Channel channel, String decisionNumber, LocalDate decidedOn) {
        if (decisionNumber == null || decidedOn == null) {
            throw new Refusal("Hãy ghi số quyết định và ngày quyết định khen thưởng.");
        }
        return jdbc.sql("""
                        update commendation set status = 'AWARDED', decision_number = ?, decided_on = ?
                        where candidate_id = ? and channel = ? and status = 'APPROVED'
                        """)
                .params(decisionNumber, decidedOn, candidate.id(), channel.name())
                .update();
    }
}
