package vn.neuguong.plan;

import vn.neuguong.plan.VoteTerms.Base;
import vn.neuguong.plan.VoteTerms.PassBy;

/**
 * What a plan states about the majority for one kind of candidates. All stand on one ballot and are voted on in one
 * session, so quorum, secrecy and absentees are the session's.
 *
 * @param award which rows of the table voteRule hold for them; null for those of the session
 */
public record PassTerms(Obligation.Subject subject, String award, Share pass, PassBy passBy, Base base) {

    /** Under an award of its own nothing of the session's majority holds; otherwise all that is not stated here. */
    public VoteTerms within(VoteTerms session) {
        boolean own = award != null;
        return new VoteTerms(
                own ? award : session.award(),
                session.quorum(),
                own || pass != null ? pass : session.pass(),
                own || passBy != null ? passBy : session.passBy(),
                own || base != null ? base : session.base(),
                session.ballots(),
                session.absenteeBallots());
    }
}
