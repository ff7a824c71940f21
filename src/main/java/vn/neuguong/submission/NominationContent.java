package vn.neuguong.submission;

import java.util.List;
import vn.neuguong.plan.Obligation.Subject;

/** Whom a unit nominates, or that it nominates nobody. */
public record NominationContent(List<Nomination> nominations, boolean nothingToNominate) {

    /**
     * @param position post and place of work, of an individual
     * @param criteria codes of the criteria that the unit says are met
     * @param dossier codes of the items that are attached
     * @param sets how many sets of the dossier were handed in; null for one
     * @param history ratings and awards of the past, as the unit declares them; null where it does not
     * @param notDisciplined whether the unit declares that no discipline is imposed or being considered; null for no
     */
    public record Nomination(
            Subject subject,
            String name,
            String position,
            String achievement,
            List<String> criteria,
            List<String> dossier,
            Integer sets,
            String history,
            Boolean notDisciplined) {
        public Nomination {
            criteria = criteria == null ? List.of() : List.copyOf(criteria);
            dossier = dossier == null ? List.of() : List.copyOf(dossier);
        }
    }

    /** Who is nominated. */
    public List<String> names() {
        return nominations.stream().map(Nomination::name).toList();
    }

    static final NominationContent EMPTY = new NominationContent(List.of(), false);
}
