package vn.neuguong.commendation;

import org.springframework.stereotype.Component;
import vn.neuguong.engine.Steps;
import vn.neuguong.plan.Plan.Channel;

/** The record of commendations: append-only, who did what, from where to where. */
@Component
class CommendationSteps {

    private final Steps steps;

    CommendationSteps(Steps steps) {
        this.steps = steps;
    }

    /** Notes that a commendation moves on. @param from null where it begins; to null where it is proposed no more */
    void move(String candidateId, Channel channel, CommendationStatus from, CommendationStatus to, String remark) {
        add(candidateId, channel, to == null ? "PROPOSAL_WITHDRAWN" : to.name(), from, to, remark);
    }

    /** Notes what leaves an awarded commendation of our own where it stands: a step towards its revocation. */
    void keep(String candidateId, String action, String remark) {
        add(candidateId, Channel.OWN, action, CommendationStatus.AWARDED, CommendationStatus.AWARDED, remark);
    }

    private void add(
            String candidateId,
            Channel channel,
            String action,
            CommendationStatus from,
            CommendationStatus to,
            String remark) {
        steps.add(
                "commendation_step",
                "candidate_id, channel, action, from_status, to_status, remark",
                candidateId,
                channel,
                action,
                from,
                to,
                remark == null || remark.isEmpty() ? null : remark);
    }
}
