package vn.neuguong.submission;

import java.time.Instant;

/** A submission as a list shows it, without its content; responsibleCode and dueAt as in {@link Submission}. */
public record SubmissionEntry(
        String id,
        String collectionId,
        String obligationCode,
        String unitCode,
        String unitName,
        String responsibleCode,
        SubmissionStatus status,
        Instant dueAt) {}
