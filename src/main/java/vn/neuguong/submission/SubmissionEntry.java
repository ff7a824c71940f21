package vn.neuguong.submission;

import java.time.Instant;
import java.time.LocalDate;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.organization.Unit;

/** A submission as a list shows it, without its content; responsibleCode and dueAt as in {@link Submission}. */
public record SubmissionEntry(
        String id,
        String collectionId,
        String obligationCode,
        String unitCode,
        String unitName,
        String responsibleCode,
        SubmissionStatus status,
        Instant dueAt) {

    /** The last day on which it is in time. */
    LocalDate lastDay() {
        return VietnameseDate.lastDay(dueAt);
    }

    /** With whom in the unit it lies, while the unit has to act. */
    String actor() {
        return status == SubmissionStatus.PREPARED ? Unit.leaders(responsibleCode) : Unit.clerks(responsibleCode);
    }
}
