package vn.neuguong.commendation.process;

import org.springframework.stereotype.Component;
import vn.neuguong.plan.Plans;

/** When the timer of commendationApproval fires, for a plan's code. */
@Component("commendationApprovalTimes")
public class CommendationApprovalTimes {

    private final Plans plans;

    CommendationApprovalTimes(Plans plans) {
        this.plans = plans;
    }

    /** Again and again, until the superior's answer is entered. */
    public String answerOutstanding(String planCode) {
        return "R/P%dD".formatted(plans.get(planCode).plan().commendation().daysToAnswer());
    }
}
