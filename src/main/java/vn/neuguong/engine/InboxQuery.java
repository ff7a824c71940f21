package vn.neuguong.engine;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;

/** What the expressions of the inbox's filters ask for. */
@Component("inboxQuery")
public class InboxQuery {

    private static final String NO_GROUP = "-";

    private final People people;
    private final Clock clock;

    InboxQuery(People people, Clock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** The groups of whoever is looking; never empty, for the engine refuses to look for the tasks of no group. */
    public List<String> groups() {
        List<String> groups = List.copyOf(people.currentGroups());
        return groups.isEmpty() ? List.of(NO_GROUP) : groups;
    }

    /**
     * A moment after this week, which ends on Sunday. What is to be done by then is due at the beginning of Monday, and the
     * engine looks for what is due earlier than this.
     */
    public Date endOfWeek() {
        LocalDate monday = LocalDate.now(clock).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return Date.from(VietnameseDate.startOf(monday).plusMillis(1));
    }
}
