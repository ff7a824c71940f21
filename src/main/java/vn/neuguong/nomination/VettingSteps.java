package vn.neuguong.nomination;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Steps;

/**
 * The record of a plan's vetting as a whole: append-only, its council, opinions, publication and sessions. Of a ballot
 * nothing is ever here; not even that it was cast, for a moment beside a name would tell whose was counted then.
 */
@Component
class VettingSteps {

    private final Steps steps;

    VettingSteps(Steps steps) {
        this.steps = steps;
    }

    void add(String planCode, String action, String remark) {
        add(planCode, action, null, null, null, remark);
    }

    /** Notes the opinion of an agency. */
    void opinion(String planCode, String action, String agency, String comment) {
        add(planCode, action, agency, null, null, comment);
    }

    /** Notes that the council moves from one of its states to another; from null where it is proposed at first. */
    void council(String planCode, Optional<CouncilStatus> from, CouncilStatus to, String remark) {
        add(planCode, "COUNCIL_" + to.name(), null, from.orElse(null), to, remark);
    }

    private void add(
            String planCode, String action, String about, CouncilStatus from, CouncilStatus to, String remark) {
        steps.add(
                "vetting_step",
                "plan_code, action, about, from_status, to_status, remark",
                planCode,
                action,
                about,
                from,
                to,
                remark);
    }
}
