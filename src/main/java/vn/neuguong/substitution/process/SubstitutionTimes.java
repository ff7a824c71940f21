package vn.neuguong.substitution.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.substitution.Absences;

/** The days of substitution, by its business key. */
@Component("substitutionTimes")
public class SubstitutionTimes {

    private final Absences absences;

    SubstitutionTimes(Absences absences) {
        this.absences = absences;
    }

    /** By when the deputy should be named: the end of the day on which somebody wanted to. */
    public Date naming(String key) {
        return Date.from(VietnameseDate.startOf(
                VietnameseDate.day(absences.get(key).registeredAt().toInstant()).plusDays(1)));
    }

    public Date beginning(String key) {
        return Date.from(VietnameseDate.startOf(absences.get(key).firstDay()));
    }

    /** The beginning of the day after the last. */
    public Date end(String key) {
        return Date.from(VietnameseDate.startOf(absences.get(key).lastDay().plusDays(1)));
    }
}
