package vn.neuguong.commendation;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.plan.Obligation.DossierItem;
import vn.neuguong.plan.Plan;

/** A row of the list that goes to the superior level; copies: how many of the dossier go with it, book: "x" or nothing. */
record ReferralRow(
        int index,
        String name,
        String subject,
        String position,
        String unit,
        String tally,
        String copies,
        String book) {

    static List<ReferralRow> of(Plan plan, List<Candidate> listed, Set<String> forBook) {
        return IntStream.range(0, listed.size())
                .mapToObj(i -> of(plan, i + 1, listed.get(i), forBook))
                .toList();
    }

    private static ReferralRow of(Plan plan, int index, Candidate candidate, Set<String> forBook) {
        int copies = plan.obligation(candidate.obligationCode()).dossier().stream()
                .mapToInt(DossierItem::copies)
                .max()
                .orElse(0);
        return new ReferralRow(
                index,
                candidate.name(),
                candidate.nomination().subject().label(),
                candidate.nomination().position(),
                candidate.unitName(),
                candidate.tally(),
                copies == 0 ? "" : "%02d bộ".formatted(copies),
                forBook.contains(candidate.id()) ? "x" : "");
    }
}
