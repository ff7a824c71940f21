package vn.neuguong.plan;

/**
 * What a plan states about the council's vote; whatever is null is as the table voteRule has it.
 *
 * @param award which rows of the table hold; null for those of every plan
 * @param absenteeBallots whether members who are absent vote in writing
 */
public record VoteTerms(
        String award, Share quorum, Share pass, PassBy passBy, Base base, Ballots ballots, Boolean absenteeBallots) {

    /** What the share of those who agree has to be, compared with the share that passes. */
    public enum PassBy {
        AT_LEAST,
        MORE_THAN
    }

    /** Of whom the share is taken. */
    public enum Base {
        ALL,
        PRESENT
    }

    public enum Ballots {
        SECRET,
        OPEN
    }

    /** As the table has everything. */
    public static final VoteTerms NONE = new VoteTerms(null, null, null, null, null, null, null);
}
