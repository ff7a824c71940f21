package vn.neuguong.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How many days of the calendar are left until a deadline, or have gone since; 0 on its last day. */
public record DaysLeft(long number) {

    private static final int SOON = 3; // ours

    /** How much it presses. */
    public enum Pressure {
        OVERDUE,
        TODAY,
        SOON,
        LATER
    }

    /** @param end the first moment that is too late */
    public static DaysLeft until(Instant end, LocalDate today) {
        return new DaysLeft(ChronoUnit.DAYS.between(today, VietnameseDate.lastDay(end)));
    }

    public Pressure pressure() {
        if (number < 0) {
            return Pressure.OVERDUE;
        }
        if (number == 0) {
            return Pressure.TODAY;
        }
        return number <= SOON ? Pressure.SOON : Pressure.LATER;
    }

    /** "Còn 3 ngày", "Hạn hôm nay", "Quá hạn 2 ngày". */
    public String phrase() {
        return switch (pressure()) {
            case OVERDUE -> "Quá hạn %d ngày".formatted(-number);
            case TODAY -> "Hạn hôm nay";
            case SOON, LATER -> "Còn %d ngày".formatted(number);
        };
    }
}
