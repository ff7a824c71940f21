package vn.neuguong.submission;

import java.time.Instant;

/** A submission as a list shows it, without its content; dueAt as in {@link Submission}. */
public record SubmissionEntry(
        String id,
        String collectionId,
        String obligationCode,
        String unitCode,
        String unitName,
        SubmissionStatus status,
        Instant dueAt) {}
