package vn.neuguong.nomination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.neuguong.plan.Obligation.Subject;

/** What a round of the vote leads to for each candidate. */
enum RoundResult {
    ENDORSED,
    NOT_ENDORSED,
    VOTE_AGAIN;

    /** What a candidate got, and whether it is enough by the rule of the vote. */
    record Standing(String candidateId, Subject subject, int agree, int disagree, boolean passes) {

        boolean isTie() {
            return agree > 0 && agree == disagree;
        }
    }

    /**
     * Decides the round: a tie, and more who pass than there are places, are voted on again, once.
     *
     * @param places how many can still be endorsed, by subject; no entry where the plan sets no number
     */
    static Map<String, RoundResult> of(List<Standing> standings, Map<Subject, Integer> places, boolean lastRound) {
        Map<String, RoundResult> results = new HashMap<>();
        standings.forEach(standing -> results.put(
                standing.candidateId(),
                !standing.passes() && standing.isTie() && !lastRound ? VOTE_AGAIN : NOT_ENDORSED));
        standings.stream()
                .filter(Standing::passes)
                .collect(Collectors.groupingBy(Standing::subject))
                .forEach((subject, passed) -> {
                    int free = places.getOrDefault(subject, passed.size());
                    if (passed.size() > free && !lastRound) {
                        passed.forEach(standing -> results.put(standing.candidateId(), VOTE_AGAIN));
                    } else {
                        best(passed, free).forEach(standing -> results.put(standing.candidateId(), ENDORSED));
                    }
                });
        return results;
    }

    /** Those with the most votes; where the last place is tied, it goes to none of them. */
    private static List<Standing> best(List<Standing> passed, int free) {
        if (passed.size() <= free) {
            return passed;
        }
        List<Standing> ranked = new ArrayList<>(passed);
        ranked.sort(Comparator.comparingInt(Standing::agree).reversed());
        int edge = ranked.get(free).agree();
        return ranked.stream().filter(standing -> standing.agree() > edge).toList();
    }
}
