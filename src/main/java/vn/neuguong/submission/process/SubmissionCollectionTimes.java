package vn.neuguong.submission.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.submission.Collections;
import vn.neuguong.submission.Reminders;

/**
 * When the timers of submissionCollection fire, for a collection's id. The three that repeat do so daily: what they call
 * asks the tables what is due, so a day on which the server was down is made up for. Reminders and overdue begin on the day
 * after the opening, for a submission that was returned has a day of its own, maybe an early one.
 */
@Component("submissionCollectionTimes")
public class SubmissionCollectionTimes {

    private final Collections collections;

    SubmissionCollectionTimes(Collections collections) {
        this.collections = collections;
    }

    public Date opening(String id) {
        return Date.from(collections.get(id).opensAt());
    }

    /** Whether there is a day already; the lead agency sets one otherwise. */
    public boolean deadlineKnown(String id) {
        return collections.get(id).dueAt() != null;
    }

    public String reminders(String id) {
        return dailyFrom(dayAfterOpening(id)
                .atTime(Reminders.MORNING)
                .atZone(VietnameseDate.ZONE)
                .toInstant());
    }

    public String deadline(String id) {
        Instant midnight = VietnameseDate.startOf(dayAfterOpening(id));
        Instant due = collections.get(id).dueAt();
        return dailyFrom(due.isBefore(midnight) ? due : midnight);
    }

    public String closing(String id) {
        return dailyFrom(collections.get(id).closesAt());
    }

    private LocalDate dayAfterOpening(String id) {
        return LocalDate.ofInstant(collections.get(id).opensAt(), VietnameseDate.ZONE)
                .plusDays(1);
    }

    private static String dailyFrom(Instant first) {
        return "R/%s/P1D".formatted(first.atZone(VietnameseDate.ZONE).toOffsetDateTime());
    }
}
