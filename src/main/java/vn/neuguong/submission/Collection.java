package vn.neuguong.submission;

import java.time.Instant;
import java.time.LocalDate;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.plan.Obligation.Kind;

/**
 * One obligation of one plan, collected once; the id is {@code plan/obligation[/occurrence]}. dueAt and closesAt are the
 * first instants that are too late: to be in time, and to be accepted at all; both are null until guidance sets the day.
 *
 * @param title of the obligation, with the occurrence: "Báo cáo … (quý I/2023)"
 * @param theme what this occurrence is about; null where it has no theme
 */
public record Collection(
        String id,
        String planCode,
        String obligationCode,
        Kind kind,
        String title,
        String theme,
        Instant opensAt,
        Instant dueAt,
        Instant closesAt) {

    /** The last day on which it takes anything. */
    LocalDate lastDay() {
        return VietnameseDate.lastDay(closesAt);
    }
}
