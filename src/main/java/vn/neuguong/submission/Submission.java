package vn.neuguong.submission;

import java.time.Instant;

/**
 * One unit's answer to one collection; the id is {@code <collection>/<unit>}.
 *
 * @param dueAt the first instant that is too late for this unit
 * @param content the {@link ReportContent} or {@link NominationContent} as JSON, or null before the first
 */
public record Submission(
        String id,
        String planCode,
        String obligationCode,
        String unitCode,
        String unitName,
        SubmissionStatus status,
        Instant dueAt,
        String content) {}
