package vn.neuguong.submission;

import java.util.List;
import vn.neuguong.plan.Obligation.Subject;

/** Whom a unit nominates, or that it nominates nobody. */
public record NominationContent(List<Nomination> nominations, boolean nothingToNominate) {

    /**
     * @param position post and place of work, of an individual
     * @param criteria codes of the criteria that the unit says are met
     * @param dossier codes of the items that are attached
     */
    public record Nomination(
            Subject subject,
            String name,
            String position,
            String achievement,
            List<String> criteria,
            List<String> dossier) {
        public Nomination {
            criteria = criteria == null ? List.of() : List.copyOf(criteria);
            dossier = dossier == null ? List.of() : List.copyOf(dossier);
        }
    }

    static final NominationContent EMPTY = new NominationContent(List.of(), false);
}
