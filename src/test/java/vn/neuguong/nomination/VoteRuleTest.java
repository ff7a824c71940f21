package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.neuguong.nomination.VoteRules.Rule;

/** The arithmetic of quorum and majority, at its edges and for any council. */
class VoteRuleTest {

    private static final Rule RULE = new Rule(2, 3, 1, 2, "mặc định");

    @Test
    void exactly_two_thirds_is_a_quorum_and_one_fewer_is_none() {
        assertThat(RULE.isQuorum(6, 9)).isTrue();
        assertThat(RULE.isQuorum(5, 9)).isFalse();
        assertThat(RULE.isQuorum(5, 7)).isTrue();
        assertThat(RULE.isQuorum(4, 7)).isFalse();
    }

    @Test
    void half_is_no_majority_and_one_more_is() {
        assertThat(RULE.passes(4, 8)).isFalse();
        assertThat(RULE.passes(5, 8)).isTrue();
        assertThat(RULE.passes(4, 7)).isTrue();
    }

    @Property
    void no_two_opposite_results_both_pass(
            @ForAll @IntRange(min = 1, max = 300) int members, @ForAll @IntRange(max = 300) int agree) {
        int agreeing = Math.min(agree, members);
        assertThat(RULE.passes(agreeing, members) && RULE.passes(members - agreeing, members))
                .isFalse();
    }

    @Property
    void one_more_member_present_never_loses_a_quorum(
            @ForAll @IntRange(min = 1, max = 300) int members, @ForAll @IntRange(max = 299) int present) {
        assertThat(!RULE.isQuorum(present, members) || RULE.isQuorum(present + 1, members))
                .isTrue();
    }
}
