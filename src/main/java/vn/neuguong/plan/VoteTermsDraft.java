package vn.neuguong.plan;

import static vn.neuguong.plan.TypedText.text;

import vn.neuguong.plan.VoteTerms.Ballots;
import vn.neuguong.plan.VoteTerms.Base;
import vn.neuguong.plan.VoteTerms.PassBy;

/** The terms of the vote as the form draftPlan holds them; an empty field leaves it to the table voteRule. */
public record VoteTermsDraft(
        String award, String quorum, String pass, PassBy passBy, Base base, Ballots ballots, Absentees absentees) {

    /** A yes or no that can also be left open. */
    public enum Absentees {
        VOTE,
        DO_NOT_VOTE
    }

    static VoteTermsDraft write(VoteTerms terms) {
        return terms == null
                ? null
                : new VoteTermsDraft(
                        terms.award(),
                        terms.quorum() == null ? null : terms.quorum().toString(),
                        terms.pass() == null ? null : terms.pass().toString(),
                        terms.passBy(),
                        terms.base(),
                        terms.ballots(),
                        write(terms.absenteeBallots()));
    }

    private static Absentees write(Boolean ballots) {
        if (ballots == null) {
            return null;
        }
        return ballots ? Absentees.VOTE : Absentees.DO_NOT_VOTE;
    }

    /** @throws vn.neuguong.engine.Refusal naming the share that cannot be read */
    static VoteTerms read(VoteTermsDraft draft) {
        if (draft == null) {
            return null;
        }
        VoteTerms terms = new VoteTerms(
                text(draft.award()),
                TypedText.read("Tỷ lệ dự họp tối thiểu", draft.quorum(), Share::parse),
                TypedText.read("Tỷ lệ thông qua", draft.pass(), Share::parse),
                draft.passBy(),
                draft.base(),
                draft.ballots(),
                draft.absentees() == null ? null : draft.absentees() == Absentees.VOTE);
        return terms.equals(VoteTerms.NONE) ? null : terms;
    }
}
