package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.neuguong.nomination.RoundResult.Standing;
import vn.neuguong.plan.Obligation.Subject;

/** Whom a round endorses, whom not, and who is voted on again. */
class RoundResultTest {

    private static final Map<Subject, Integer> ONE_PLACE = Map.of(Subject.INDIVIDUAL, 1);

    @Test
    void without_a_number_of_places_whoever_passes_is_endorsed_and_a_tie_is_voted_on_again() {
        assertThat(RoundResult.of(List.of(passed("a", 5), failed("b", 4, 4), failed("c", 3, 5)), Map.of(), false))
                .isEqualTo(
                        Map.of("a", RoundResult.ENDORSED, "b", RoundResult.VOTE_AGAIN, "c", RoundResult.NOT_ENDORSED));
        assertThat(RoundResult.of(List.of(failed("b", 4, 4)), Map.of(), true))
                .isEqualTo(Map.of("b", RoundResult.NOT_ENDORSED));
    }

    @Test
    void more_who_pass_than_places_are_voted_on_again_once_and_then_the_most_votes_decide() {
        List<Standing> both = List.of(passed("a", 6), passed("b", 5));
        assertThat(RoundResult.of(both, ONE_PLACE, false))
                .isEqualTo(Map.of("a", RoundResult.VOTE_AGAIN, "b", RoundResult.VOTE_AGAIN));
        assertThat(RoundResult.of(both, ONE_PLACE, true))
                .isEqualTo(Map.of("a", RoundResult.ENDORSED, "b", RoundResult.NOT_ENDORSED));
        assertThat(RoundResult.of(List.of(passed("a", 6)), ONE_PLACE, false))
                .isEqualTo(Map.of("a", RoundResult.ENDORSED));
    }

    @Test
    void a_last_place_that_stays_tied_goes_to_none_of_them() {
        assertThat(RoundResult.of(List.of(passed("a", 5), passed("b", 5)), ONE_PLACE, true))
                .isEqualTo(Map.of("a", RoundResult.NOT_ENDORSED, "b", RoundResult.NOT_ENDORSED));
    }

    @Property
    void the_places_are_kept_and_nobody_with_more_votes_is_passed_over(
            @ForAll @Size(max = 40) List<@IntRange(max = 9) Integer> votes,
            @ForAll @IntRange(max = 10) int places,
            @ForAll boolean last) {
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < votes.size(); i++) {
            standings.add(standing("c" + i, votes.get(i), 9 - votes.get(i), votes.get(i) >= 5));
        }
        Map<String, RoundResult> results = RoundResult.of(standings, Map.of(Subject.INDIVIDUAL, places), last);

        assertThat(results).hasSameSizeAs(standings);
        List<Standing> endorsed = standings.stream()
                .filter(standing -> results.get(standing.candidateId()) == RoundResult.ENDORSED)
                .toList();
        assertThat(endorsed).hasSizeLessThanOrEqualTo(places).allMatch(Standing::passes);
        assertThat(standings)
                .filteredOn(standing -> results.get(standing.candidateId()) == RoundResult.NOT_ENDORSED)
                .allMatch(standing -> endorsed.stream().allMatch(better -> better.agree() > standing.agree()));
        assertThat(last && results.containsValue(RoundResult.VOTE_AGAIN)).isFalse();
    }

    private static Standing passed(String id, int agree) {
        return standing(id, agree, 9 - agree, true);
    }

    private static Standing failed(String id, int agree, int disagree) {
        return standing(id, agree, disagree, false);
    }

    private static Standing standing(String id, int agree, int disagree, boolean passes) {
        return new Standing(id, Subject.INDIVIDUAL, agree, disagree, passes);
    }
}
