package vn.neuguong.submission;

import java.time.Instant;

/**
 * One unit's answer to one collection; the id is {@code <collection>/<unit>}.
 *
 * @param unitCode the unit that was asked
 * @param responsibleCode the unit that answers: the same, or the one that it has been merged into since
 * @param dueAt the first instant that is too late for this unit
 * @param content the {@link ReportContent} or {@link NominationContent} as JSON, or null before the first
 */
public record Submission(
        String id,
        String planCode,
        String obligationCode,
        String unitCode,
        String unitName,
        String responsibleCode,
        String responsibleName,
        SubmissionStatus status,
        Instant dueAt,
        String content) {

    /** The submission as it was when it held this. */
    public Submission with(String earlier) {
        return new Submission(
                id,
                planCode,
                obligationCode,
                unitCode,
                unitName,
                responsibleCode,
                responsibleName,
                status,
                dueAt,
                earlier);
    }

    /** The unit that answers, and for which one where that is another. */
    public String unitPhrase() {
        return responsibleCode.equals(unitCode) ? unitName : "%s (thay cho %s)".formatted(responsibleName, unitName);
    }
}
