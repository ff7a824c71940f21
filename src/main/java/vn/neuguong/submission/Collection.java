package vn.neuguong.submission;

import java.time.Instant;
import java.time.LocalDate;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.plan.Obligation.Kind;

/**
 * One obligation of one plan, collected once; the id is {@code plan/obligation[/occurrence]}. dueAt and closesAt are the
 * first instants that are too late: to be in time, and to be accepted at all.
 */
public record Collection(
        String id,
        String planCode,
        String obligationCode,
        Kind kind,
        Instant opensAt,
        Instant dueAt,
        Instant closesAt) {

    /** The last day on which it takes anything. */
    LocalDate lastDay() {
        return closesAt.minusMillis(1).atZone(VietnameseDate.ZONE).toLocalDate();
    }
}
