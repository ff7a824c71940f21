package vn.neuguong.submission.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.plan.Obligation.Kind;
import vn.neuguong.submission.Collections;

/** What planCycle runs through: its collections, for a plan's code. */
@Component("planCycleLists")
public class PlanCycleLists {

    private final Collections collections;

    PlanCycleLists(Collections collections) {
        this.collections = collections;
    }

    public List<String> reportCollections(String planCode) {
        return collections.ids(planCode, Kind.REPORT);
    }

    public List<String> nominationCollections(String planCode) {
        return collections.ids(planCode, Kind.NOMINATION);
    }
}
