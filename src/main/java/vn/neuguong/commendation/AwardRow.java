package vn.neuguong.commendation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.plan.Plan.Channel;

/** A row of the list that goes with our own decision. */
record AwardRow(
        int index, String name, String subject, String position, String unit, String certificate, String money) {

    /** @param all commendations of the plan, in every channel */
    static List<AwardRow> of(List<Candidate> listed, List<Commendation> all) {
        Map<String, Commendation> own = all.stream()
                .filter(commendation -> commendation.channel() == Channel.OWN)
                .collect(Collectors.toMap(Commendation::candidateId, Function.identity()));
        return IntStream.range(0, listed.size())
                .mapToObj(i -> of(i + 1, listed.get(i), own.get(listed.get(i).id())))
                .toList();
    }

    private static AwardRow of(int index, Candidate candidate, Commendation commendation) {
        return new AwardRow(
                index,
                candidate.name(),
                candidate.nomination().subject().label(),
                candidate.nomination().position(),
                candidate.unitName(),
                commendation.certificateNumber(),
                AwardMoney.write(commendation.bonus()));
    }
}
