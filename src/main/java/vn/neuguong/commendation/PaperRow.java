package vn.neuguong.commendation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.neuguong.nomination.Candidate;

/** A row of the lists in the papers of the commendations. */
record PaperRow(int index, String name, String subject, String position, String unit, String tally, String channels) {

    /** @param channels in which a candidate is proposed, in words; empty where the paper does not say */
    static List<PaperRow> of(List<Candidate> listed, Function<Candidate, String> channels) {
        return IntStream.range(0, listed.size())
                .mapToObj(i -> of(i + 1, listed.get(i), channels))
                .toList();
    }

    private static PaperRow of(int index, Candidate candidate, Function<Candidate, String> channels) {
        return new PaperRow(
                index,
                candidate.name(),
                candidate.nomination().subject().label(),
                candidate.nomination().position(),
                candidate.unitName(),
                candidate.tally(),
                channels.apply(candidate));
    }
}
