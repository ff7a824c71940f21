package vn.neuguong.nomination.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.Supplements;
import vn.neuguong.plan.Plans;

/** What nominationVetting asks side by side, for a plan's code. */
@Component("nominationVettingLists")
public class NominationVettingLists {

    private final Supplements supplements;
    private final Plans plans;

    NominationVettingLists(Supplements supplements, Plans plans) {
        this.supplements = supplements;
        this.plans = plans;
    }

    /** Codes of the units whose dossiers go back to them. */
    public List<String> unitsToSupplement(String planCode) {
        return supplements.units(planCode);
    }

    /** Groups whose opinion the plan wants. */
    public List<String> coAppraisers(String planCode) {
        return plans.get(planCode).plan().vetting().coAppraisers();
    }
}
