package vn.neuguong.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.calendar.WorkingDays;

/** On which days it is told that a day is near: working days, in time rather than late. */
@Component
public class Reminders {

    /** When reminders are given on their days. */
    public static final LocalTime MORNING = LocalTime.of(8, 0);

    private final WorkingDays workingDays;
    private final Clock clock;

    Reminders(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /**
     * The last of the reminders that has come; one that falls on a day off comes on the working day before.
     *
     * @param days how many days before the last one
     */
    Optional<Integer> reached(LocalDate lastDay, List<Integer> days) {
        return days.stream()
                .filter(number -> !morning(lastDay.minusDays(number)).isAfter(clock.instant()))
                .min(Comparator.naturalOrder());
    }

    private Instant morning(LocalDate day) {
        return workingDays
                .onOrBefore(day)
                .atTime(MORNING)
                .atZone(VietnameseDate.ZONE)
                .toInstant();
    }

    boolean isDayOff() {
        return workingDays.dayOff(today()).isPresent();
    }

    /** Whether the mail of the next working day would come too late. */
    boolean isLastChance(LocalDate lastDay) {
        return workingDays.number(today().plusDays(1), lastDay) == 0;
    }

    /** How many working days have begun since the last day, today included, before today. */
    long workingDaysOverdue(LocalDate lastDay) {
        return workingDays.number(lastDay.plusDays(1), today()) - 1;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
