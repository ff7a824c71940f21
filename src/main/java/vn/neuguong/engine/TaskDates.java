package vn.neuguong.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Locale;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.calendar.WorkingDays;

/**
 * When tasks are due and when to look at them again, for the expressions of the models. Like every deadline here, a due
 * date is the first moment that is too late: the beginning of the day after the last one.
 */
@Component("taskDates")
public class TaskDates {

    private static final String DAYS = "neu-guong.working-days.";

    private final Binder configuration;
    private final WorkingDays workingDays;
    private final Clock clock;

    TaskDates(Environment environment, WorkingDays workingDays, Clock clock) {
        this.configuration = Binder.get(environment);
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /** When a task that begins now is due, by its id in the model: after so many working days as are configured for it. */
    public Date due(String task) {
        LocalDate lastDay = workingDays.after(LocalDate.now(clock), days(task));
        return Date.from(VietnameseDate.startOf(lastDay.plusDays(1)));
    }

    /** Asked of Spring by its own rules for names, so that the environment can change a number, too. */
    private int days(String task) {
        return configuration
                .bind(DAYS + task.toLowerCase(Locale.ROOT), Integer.class)
                .orElseGet(() ->
                        configuration.bind(DAYS + "default", Integer.class).get());
    }

    /** The follow-up date of a task that is due then: the last working day before its last day. */
    public Date reminder(Date due) {
        LocalDate lastDay = VietnameseDate.lastDay(due.toInstant());
        return Date.from(VietnameseDate.startOf(workingDays.before(lastDay)));
    }
}
