package vn.neuguong.monitoring;

import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationDecision;
import vn.neuguong.engine.People;
import vn.neuguong.nomination.Councils;
import vn.neuguong.nomination.Publication;
import vn.neuguong.organization.Units;
import vn.neuguong.plan.PlanPaper;
import vn.neuguong.plan.PlanRecord;
import vn.neuguong.plan.PlanStatus;
import vn.neuguong.plan.Plans;

/** Who may read what: those who run the cycle everything, a unit its own, everybody what has been published. */
@Component
class Readers {

    private static final Set<String> STAFF =
            Set.of("leadAgency", "office", "standingCommittee", "emulationAgency", "camunda-admin");

    private static final Set<String> WATCHERS = Set.of("leadAgency", "standingCommittee", "camunda-admin");

    private final People people;
    private final Units units;
    private final Publication publication;
    private final CommendationDecision decision;
    private final Plans plans;

    Readers(People people, Units units, Publication publication, CommendationDecision decision, Plans plans) {
        this.people = people;
        this.units = units;
        this.publication = publication;
        this.decision = decision;
        this.plans = plans;
    }

    boolean maySee(PlanRecord plan) {
        return isStaff() || plan.status() == PlanStatus.ISSUED || plan.status() == PlanStatus.CLOSED;
    }

    /** How all units get on, in Cockpit. */
    boolean maySeeProgress() {
        return !Collections.disjoint(WATCHERS, people.currentGroups());
    }

    boolean maySeeUnit(String unitCode) {
        return isStaff() || isOfUnit(unitCode);
    }

    boolean isOfUnit(String unitCode) {
        return units.ofGroups(people.currentGroups()).contains(unitCode);
    }

    boolean maySeeDocument(String planCode, String key) {
        boolean published = key.endsWith("/" + PlanPaper.NAME)
                || key.endsWith("/" + CommendationDecision.NAME) && decision.isPublished(planCode);
        return published || isStaff();
    }

    boolean maySeeCandidates(String planCode) {
        return maySeeVetting(planCode) || publication.isPublished(planCode);
    }

    /** Everything about the candidates, which is for those who decide on them; others see the list once it is public. */
    boolean maySeeVetting(String planCode) {
        return isStaff() || people.currentGroups().contains(Councils.group(planCode));
    }

    /** What units submitted about those they nominate: for all who vet them, the agencies that are asked as well. */
    boolean maySeeNominated(String planCode) {
        return maySeeVetting(planCode)
                || !Collections.disjoint(plans.get(planCode).plan().vetting().coAppraisers(), people.currentGroups());
    }

    /** Proposals and refusals, too; others see what was awarded once it is public. */
    boolean maySeeAllCommendations() {
        return isStaff();
    }

    /** The figures of all units together. */
    boolean maySeeFigures() {
        return isStaff();
    }

    boolean maySeeCommendations(String planCode) {
        return isStaff() || decision.isPublished(planCode);
    }

    private boolean isStaff() {
        return !Collections.disjoint(STAFF, people.currentGroups());
    }
}
