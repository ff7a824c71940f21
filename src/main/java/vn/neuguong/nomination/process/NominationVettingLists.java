package vn.neuguong.nomination.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.Screening;
import vn.neuguong.plan.Plans;

/** What nominationVetting asks side by side, for a plan's code. */
@Component("nominationVettingLists")
public class NominationVettingLists {

    private final Screening screening;
    private final Plans plans;

    NominationVettingLists(Screening screening, Plans plans) {
        this.screening = screening;
        this.plans = plans;
    }

    /** Codes of the units whose dossiers go back to them. */
    public List<String> unitsToSupplement(String planCode) {
        return screening.unitsToSupplement(planCode);
    }

    /** Groups whose opinion the plan wants. */
    public List<String> coAppraisers(String planCode) {
        return plans.get(planCode).plan().vetting().coAppraisers();
    }
}
