package vn.neuguong.nomination;

import java.util.List;
import vn.neuguong.submission.NominationContent.Nomination;

/**
 * A nomination under vetting.
 *
 * @param id the submission's id and the nomination's place in it
 * @param proposed what the screening table proposes; null before it was asked
 * @param reasons why, one sentence each
 * @param override why the lead agency decided otherwise; null where it did not
 * @param agree votes for and against in the last round; null before the tally
 */
public record Candidate(
        String id,
        String planCode,
        String obligationCode,
        String unitCode,
        String unitName,
        Nomination nomination,
        CandidateStatus status,
        CandidateStatus proposed,
        List<String> reasons,
        String override,
        boolean supplemented,
        Integer agree,
        Integer disagree) {

    /** The submission that nominates: the id without the nomination's place. */
    public String submissionId() {
        return id.substring(0, id.lastIndexOf('/'));
    }

    public String name() {
        return nomination.name();
    }

    /** Whether the table found something that only a person can settle. */
    public boolean needsCheck() {
        return proposed == CandidateStatus.ELIGIBLE && !reasons.isEmpty();
    }

    /** Why screening came out as it did: what the lead agency says, else what the table found. */
    String reason() {
        return override == null ? String.join("; ", reasons) : override;
    }

    /** Whether what the table proposes cannot be decided as it stands: somebody has to choose. */
    public boolean needsDecision() {
        return needsCheck() || supplemented && proposed == CandidateStatus.INCOMPLETE;
    }

    /** "9 đồng ý, 1 không đồng ý"; empty before the tally. */
    public String tally() {
        return agree == null ? "" : "%d đồng ý, %d không đồng ý".formatted(agree, disagree);
    }
}
