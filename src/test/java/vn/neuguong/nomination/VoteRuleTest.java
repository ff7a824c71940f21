package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.neuguong.nomination.VoteRule.Electorate;
import vn.neuguong.plan.Share;
import vn.neuguong.plan.VoteTerms;
import vn.neuguong.plan.VoteTerms.Ballots;
import vn.neuguong.plan.VoteTerms.Base;
import vn.neuguong.plan.VoteTerms.PassBy;

/** The arithmetic of quorum and majority, at its edges and for any council. */
class VoteRuleTest {

    private static final VoteRule DEFAULT = rule("1/2", PassBy.MORE_THAN, Base.ALL, false);

    @Test
    void exactly_two_thirds_is_a_quorum_and_one_fewer_is_none() {
        assertThat(DEFAULT.isQuorum(6, 9)).isTrue();
        assertThat(DEFAULT.isQuorum(5, 9)).isFalse();
        assertThat(DEFAULT.isQuorum(5, 7)).isTrue();
        assertThat(DEFAULT.isQuorum(4, 7)).isFalse();
    }

    @Test
    void more_than_half_is_not_half_and_at_least_two_thirds_is_two_thirds() {
        assertThat(DEFAULT.passes(4, all(8))).isFalse();
        assertThat(DEFAULT.passes(5, all(8))).isTrue();
        VoteRule twoThirds = rule("2/3", PassBy.AT_LEAST, Base.ALL, false);
        assertThat(twoThirds.passes(6, all(9))).isTrue();
        assertThat(twoThirds.passes(5, all(9))).isFalse();
    }

    @Test
    void the_denominator_follows_the_rule() {
        Electorate nine = new Electorate(9, 2, 7, 1);
        assertThat(rule("1/2", PassBy.MORE_THAN, Base.ALL, false).denominator(nine))
                .isEqualTo(7);
        assertThat(rule("1/2", PassBy.MORE_THAN, Base.ALL, true).denominator(nine))
                .isEqualTo(9);
        assertThat(rule("1/2", PassBy.MORE_THAN, Base.PRESENT, false).denominator(nine))
                .isEqualTo(6);
        assertThat(rule("1/2", PassBy.MORE_THAN, Base.PRESENT, true).denominator(nine))
                .isEqualTo(7);
    }

    @Test
    void what_a_plan_states_replaces_only_that_part_of_the_rule() {
        VoteTerms terms = new VoteTerms(null, null, Share.parse("2/3"), PassBy.AT_LEAST, null, Ballots.OPEN, true);
        VoteRule stated = DEFAULT.with(terms);
        assertThat(stated.quorum()).isEqualTo(DEFAULT.quorum());
        assertThat(stated.base()).isEqualTo(Base.ALL);
        assertThat(stated.inWords())
                .contains("ít nhất 2/3 tổng số thành viên", "bỏ phiếu công khai", "vắng mặt gửi phiếu")
                .contains("kế hoạch quy định riêng; những điểm khác theo: mặc định");
        assertThat(DEFAULT.with(VoteTerms.NONE)).isEqualTo(DEFAULT);
    }

    @Test
    void a_share_is_a_fraction_up_to_one() {
        assertThat(Share.parse(" 2 / 3 ")).hasToString("2/3");
        assertThatThrownBy(() -> Share.parse("66%")).hasMessageContaining("hãy viết dạng phân số");
        assertThatThrownBy(() -> Share.parse("3/2")).hasMessageContaining("không quá 1");
        assertThatThrownBy(() -> Share.parse("0/2")).hasMessageContaining("lớn hơn 0");
    }

    /** Any share, members, recusals and absentees: exactly the share passes by "at least", one vote below never. */
    @Property
    void the_edge_is_exactly_the_share(
            @ForAll @IntRange(min = 1, max = 20) int parts,
            @ForAll @IntRange(min = 1, max = 20) int whole,
            @ForAll PassBy passBy,
            @ForAll Base base,
            @ForAll boolean recusedCount,
            @ForAll @IntRange(min = 1, max = 300) int members,
            @ForAll @IntRange(max = 300) int absent,
            @ForAll @IntRange(max = 300) int recused) {
        Share share = new Share(Math.min(parts, whole), whole);
        VoteRule rule = rule(share.toString(), passBy, base, recusedCount);
        Electorate electorate = electorate(members, absent, recused);
        int all = rule.denominator(electorate);
        assertThat(all).isBetween(0, members);
        int fewest = 0;
        while (fewest <= all && !rule.passes(fewest, electorate)) {
            fewest++;
        }
        if (fewest <= all) {
            int now = fewest * share.whole();
            int below = (fewest - 1) * share.whole();
            int wanted = all * share.parts();
            assertThat(passBy == PassBy.AT_LEAST ? now >= wanted : now > wanted).isTrue();
            assertThat(fewest == 1 || (passBy == PassBy.AT_LEAST ? below < wanted : below <= wanted))
                    .isTrue();
        }
        assertThat(rule.passes(0, electorate)).isFalse();
    }

    @Property
    void one_more_vote_never_loses(
            @ForAll PassBy passBy,
            @ForAll Base base,
            @ForAll @IntRange(min = 1, max = 300) int members,
            @ForAll @IntRange(max = 300) int absent,
            @ForAll @IntRange(max = 299) int agree) {
        VoteRule rule = rule("2/3", passBy, base, false);
        Electorate electorate = electorate(members, absent, 0);
        assertThat(!rule.passes(agree, electorate) || rule.passes(agree + 1, electorate))
                .isTrue();
    }

    @Property
    void no_two_opposite_results_both_pass(
            @ForAll @IntRange(min = 1, max = 300) int members, @ForAll @IntRange(max = 300) int agree) {
        int agreeing = Math.min(agree, members);
        assertThat(DEFAULT.passes(agreeing, all(members)) && DEFAULT.passes(members - agreeing, all(members)))
                .isFalse();
    }

    @Property
    void one_more_member_present_never_loses_a_quorum(
            @ForAll @IntRange(min = 1, max = 300) int members, @ForAll @IntRange(max = 299) int present) {
        assertThat(!DEFAULT.isQuorum(present, members) || DEFAULT.isQuorum(present + 1, members))
                .isTrue();
    }

    private static VoteRule rule(String pass, PassBy passBy, Base base, boolean recusedCount) {
        return new VoteRule(
                Share.parse("2/3"), Share.parse(pass), passBy, base, recusedCount, false, Ballots.SECRET, "mặc định");
    }

    private static Electorate all(int members) {
        return electorate(members, 0, 0);
    }

    private static Electorate electorate(int members, int absent, int recused) {
        int takingPart = members - Math.min(absent, members);
        int recusedMembers = Math.min(recused, members);
        return new Electorate(members, recusedMembers, takingPart, Math.min(recusedMembers, takingPart));
    }
}
