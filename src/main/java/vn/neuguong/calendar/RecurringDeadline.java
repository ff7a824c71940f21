package vn.neuguong.calendar;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.MonthDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.neuguong.calendar.CalendarPeriod.Length;

/** A deadline that comes round again in the years of a plan. */
public sealed interface RecurringDeadline extends Deadline {

    /** Again in every period: within it, or on a day that the lead agency's guidance sets each time. */
    record Every(Length length, boolean onGuidance) implements RecurringDeadline {
        @Override
        public List<Occurrence> occurrences(CalendarYears years) {
            return years.stream()
                    .boxed()
                    .flatMap(year -> length.of(year).stream())
                    .map(this::occurrence)
                    .toList();
        }

        private Occurrence occurrence(CalendarPeriod period) {
            return new Occurrence(
                    period.toString().toLowerCase(Locale.ROOT),
                    period.phrase(),
                    onGuidance ? Unset.ON_GUIDANCE : new Within(period, false),
                    Optional.of(period.firstDay()));
        }

        @Override
        public String phrase() {
            return "hằng " + length.label() + (onGuidance ? ", theo hướng dẫn" : "");
        }

        @Override
        @JsonValue
        public String toString() {
            return "every " + length.word() + (onGuidance ? " on guidance" : "");
        }
    }

    /** Again on a day of every year. */
    record EveryYear(Kind kind, MonthDay day) implements RecurringDeadline {
        @Override
        public List<Occurrence> occurrences(CalendarYears years) {
            return years.stream().mapToObj(this::occurrence).toList();
        }

        private Occurrence occurrence(int year) {
            return new Occurrence("" + year, "năm " + year, new Day(kind, day.atYear(year)), Optional.empty());
        }

        @Override
        public String phrase() {
            String written = VietnameseDate.onPaper(day.atYear(2000)); // a leap year, so that every day exists
            return "hằng năm, %s %s".formatted(kind.phrase(), written.substring(0, written.lastIndexOf('/')));
        }

        @Override
        @JsonValue
        public String toString() {
            return "every year %s %s".formatted(kind.word(), day.toString().substring(2));
        }
    }
}
