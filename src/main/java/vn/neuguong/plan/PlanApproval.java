package vn.neuguong.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Decision;

/** The office's check of a draft and the standing committee's decision on it. */
@Component
public class PlanApproval {

    /** What can be decided about a draft. */
    public enum Outcome {
        APPROVE,
        RETURN,
        REFUSE
    }

    private final Plans plans;

    PlanApproval(Plans plans) {
        this.plans = plans;
    }

    /** @return whether the format passed; a draft that did not goes back with the comment */
    public boolean checkFormat(String code, String decision, String comment) {
        Outcome outcome = Decision.choose(decision, List.of(Outcome.APPROVE, Outcome.RETURN));
        if (outcome == Outcome.RETURN) {
            Decision.needsReason(comment, "Ý kiến");
        }
        plans.step(code, outcome == Outcome.APPROVE ? "FORMAT_PASSED" : "FORMAT_RETURNED", comment);
        return outcome == Outcome.APPROVE;
    }

    /** Records the standing committee's decision; a plan that is not approved needs the reason. */
    public Outcome decide(String code, String decision, String comment) {
        Outcome outcome = Decision.choose(decision, List.of(Outcome.values()));
        if (outcome != Outcome.APPROVE) {
            Decision.needsReason(comment, "Ý kiến");
        }
        switch (outcome) {
            case APPROVE -> plans.step(code, "APPROVED", comment);
            case RETURN -> plans.step(code, "APPROVAL_RETURNED", comment);
            case REFUSE -> plans.refuse(code, comment);
        }
        return outcome;
    }
}
