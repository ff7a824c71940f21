package vn.neuguong.commendation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.plan.Plans;

/** When the superior's answer is expected, and when its absence is told, for a plan's code. */
@Component("commendationApprovalTimes")
public class CommendationApprovalTimes {

    private final Plans plans;
    private final Clock clock;

    CommendationApprovalTimes(Plans plans, Clock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    /** Again and again, until the superior's answer is entered. */
    public String answerOutstanding(String planCode) {
        return "R/P%dD".formatted(daysToAnswer(planCode));
    }

    /** The first moment after the last day on which the answer is awaited without a reminder. */
    public Date answerExpected(String planCode) {
        LocalDate lastDay = LocalDate.now(clock).plusDays(daysToAnswer(planCode));
        return Date.from(VietnameseDate.startOf(lastDay.plusDays(1)));
    }

    private int daysToAnswer(String planCode) {
        return plans.get(planCode).plan().commendation().daysToAnswer();
    }
}
