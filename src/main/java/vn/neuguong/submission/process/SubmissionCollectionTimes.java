package vn.neuguong.submission.process;

import java.time.Instant;
import java.util.Date;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.submission.CollectionDeadlines;
import vn.neuguong.submission.Collections;

/**
 * When the timers of submissionCollection fire, for a collection's id. The three that repeat do so daily from their
 * first day: what they call asks the tables what is due, so a day on which the server was down is made up for.
 */
@Component("submissionCollectionTimes")
public class SubmissionCollectionTimes {

    private final Collections collections;
    private final CollectionDeadlines deadlines;

    SubmissionCollectionTimes(Collections collections, CollectionDeadlines deadlines) {
        this.collections = collections;
        this.deadlines = deadlines;
    }

    public Date opening(String id) {
        return Date.from(collections.get(id).opensAt());
    }

    public String reminders(String id) {
        return dailyFrom(deadlines.firstReminder(id));
    }

    public String deadline(String id) {
        return dailyFrom(collections.get(id).dueAt());
    }

    public String closing(String id) {
        return dailyFrom(collections.get(id).closesAt());
    }

    private static String dailyFrom(Instant first) {
        return "R/%s/P1D".formatted(first.atZone(VietnameseDate.ZONE).toOffsetDateTime());
    }
}
