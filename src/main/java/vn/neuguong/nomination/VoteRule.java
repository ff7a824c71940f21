package vn.neuguong.nomination;

import vn.neuguong.plan.Share;
import vn.neuguong.plan.VoteTerms;
import vn.neuguong.plan.VoteTerms.Ballots;
import vn.neuguong.plan.VoteTerms.Base;
import vn.neuguong.plan.VoteTerms.PassBy;

/**
 * The rule of a session's vote, kept with the session as a whole.
 *
 * @param recusedCount whether members who do not vote on a candidate count among those of whom the share is taken
 * @param source where the rule comes from
 */
public record VoteRule(
        Share quorum,
        Share pass,
        PassBy passBy,
        Base base,
        boolean recusedCount,
        boolean absenteeBallots,
        Ballots ballots,
        String source) {

    /**
     * Who could vote on a candidate.
     *
     * @param takingPart the members who are present, and those absent whose ballot came in
     */
    record Electorate(int members, int recusedMembers, int takingPart, int recusedTakingPart) {}

    /** At least the quorum's share of the members is present. */
    public boolean isQuorum(int present, int members) {
        return quorum.isReachedBy(present, members);
    }

    /** Of how many the share is taken. */
    int denominator(Electorate electorate) {
        int all = base == Base.ALL ? electorate.members() : electorate.takingPart();
        int recused = base == Base.ALL ? electorate.recusedMembers() : electorate.recusedTakingPart();
        return recusedCount ? all : all - recused;
    }

    /** Whether enough of them agree; nobody passes without a single vote. */
    boolean passes(int agree, Electorate electorate) {
        int all = denominator(electorate);
        return agree > 0 && (passBy == PassBy.AT_LEAST ? pass.isReachedBy(agree, all) : pass.isExceededBy(agree, all));
    }

    public boolean hasSecretBallots() {
        return ballots == Ballots.SECRET;
    }

    /** The rule with what the plan states instead. */
    VoteRule with(VoteTerms terms) {
        boolean asItStands = terms.equals(new VoteTerms(terms.award(), null, null, null, null, null, null));
        return new VoteRule(
                or(terms.quorum(), quorum),
                or(terms.pass(), pass),
                or(terms.passBy(), passBy),
                or(terms.base(), base),
                recusedCount,
                or(terms.absenteeBallots(), absenteeBallots),
                or(terms.ballots(), ballots),
                asItStands ? source : "kế hoạch quy định riêng; những điểm khác theo: " + source);
    }

    private static <T> T or(T stated, T otherwise) {
        return stated == null ? otherwise : stated;
    }

    /** The whole rule in words, for the minutes. */
    public String inWords() {
        return "họp khi có mặt ít nhất %s số thành viên; %s; %s; %s. Căn cứ: %s"
                .formatted(
                        quorum,
                        majority(),
                        ballotsInWords(),
                        absenteeBallots
                                ? "thành viên vắng mặt gửi phiếu bằng văn bản"
                                : "thành viên vắng mặt không bỏ phiếu",
                        source);
    }

    public String ballotsInWords() {
        return hasSecretBallots() ? "bỏ phiếu kín" : "bỏ phiếu công khai";
    }

    /** By which majority it passes whom, in words. */
    String passInWords() {
        return "%s. Căn cứ: %s".formatted(majority(), source);
    }

    private String majority() {
        return "thông qua khi %s %s %s (%s) đồng ý"
                .formatted(
                        passBy == PassBy.AT_LEAST ? "ít nhất" : "quá",
                        pass,
                        base == Base.ALL ? "tổng số thành viên" : "số thành viên tham gia bỏ phiếu",
                        recusedCount
                                ? "tính cả thành viên không được bỏ phiếu đối với ứng viên đó"
                                : "không tính thành viên không được bỏ phiếu đối với ứng viên đó");
    }
}
