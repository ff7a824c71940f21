package vn.neuguong.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When something is due, as a plan says it: written {@code before 2022-09-05} in files, {@code trước ngày 05/9/2022} on
 * paper and in forms; both are read. {@link DeadlineGrammar} lists every form.
 *
 * <p>"Trước ngày" is strict: before 05/9/2022 the last permitted day is 04/9/2022 (reference/domain.md, section 1).
 */
public sealed interface Deadline
        permits Deadline.Day, Deadline.Within, Deadline.Window, Deadline.Unset, RecurringDeadline {

    /** One time that a deadline comes round; code and label are empty where it comes once. */
    record Occurrence(String code, String label, Deadline deadline, Optional<LocalDate> opens) {}

    /** How a day counts. */
    enum Kind {
        BEFORE("trước ngày"),
        BY("chậm nhất ngày"),
        ON("ngày");

        private final String phrase;

        Kind(String phrase) {
            this.phrase = phrase;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        String phrase() {
            return phrase;
        }

        LocalDate lastDay(LocalDate date) {
            return this == BEFORE ? date.minusDays(1) : date;
        }
    }

    /** One day. */
    record Day(Kind kind, LocalDate date) implements Deadline {
        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(kind.lastDay(date));
        }

        @Override
        public String phrase() {
            return kind.phrase + " " + VietnameseDate.onPaper(date);
        }

        @Override
        public Day plusYears(int years) {
            return new Day(kind, date.plusYears(years));
        }

        @Override
        @JsonValue
        public String toString() {
            return kind.word() + " " + date;
        }
    }

    /** Any day of a month, quarter or year; with {@code byEnd} it may be done before the period, too. */
    record Within(CalendarPeriod period, boolean byEnd) implements Deadline {
        @Override
        public Optional<LocalDate> firstDay() {
            return byEnd ? Optional.empty() : Optional.of(period.firstDay());
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(period.lastDay());
        }

        @Override
        public String phrase() {
            return (byEnd ? "chậm nhất cuối " : "trong ") + period.phrase();
        }

        @Override
        public Within plusYears(int years) {
            return new Within(period.plusYears(years), byEnd);
        }

        @Override
        @JsonValue
        public String toString() {
            return (byEnd ? "by end of " : "in ") + period;
        }
    }

    /** From one day to another: the days of an event. */
    record Window(LocalDate from, LocalDate to) implements Deadline {
        public Window {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("ngày cuối %s trước ngày đầu %s"
                        .formatted(VietnameseDate.onPaper(to), VietnameseDate.onPaper(from)));
            }
        }

        @Override
        public Optional<LocalDate> firstDay() {
            return Optional.of(from);
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return Optional.of(to);
        }

        @Override
        public String phrase() {
            return "từ ngày %s đến ngày %s".formatted(VietnameseDate.onPaper(from), VietnameseDate.onPaper(to));
        }

        @Override
        public Window plusYears(int years) {
            return new Window(from.plusYears(years), to.plusYears(years));
        }

        @Override
        @JsonValue
        public String toString() {
            return "from %s to %s".formatted(from, to);
        }
    }

    /** No day: one that guidance sets later, or none ever. */
    enum Unset implements Deadline {
        ON_GUIDANCE("on guidance", "theo hướng dẫn"),
        ONGOING("ongoing", "thường xuyên");

        private final String word;
        private final String phrase;

        Unset(String word, String phrase) {
            this.word = word;
            this.phrase = phrase;
        }

        @Override
        public String phrase() {
            return phrase;
        }

        @Override
        @JsonValue
        public String toString() {
            return word;
        }
    }

    /** @throws IllegalArgumentException with a Vietnamese sentence that says what is wrong and what may stand there */
    @JsonCreator
    static Deadline parse(String text) {
        return DeadlineGrammar.parse(text);
    }

    /** The first day on which there is something to submit; empty where that is whenever the plan is issued. */
    default Optional<LocalDate> firstDay() {
        return Optional.empty();
    }

    /** The last day on which it is still in time; empty where there is none, not yet, or more than one. */
    default Optional<LocalDate> lastDay() {
        return Optional.empty();
    }

    /** The first instant that is too late: the start, in Vietnam, of the day after the last one. */
    default Optional<Instant> end() {
        return lastDay().map(day -> VietnameseDate.startOf(day.plusDays(1)));
    }

    /** Each time it comes round in these years. */
    default List<Occurrence> occurrences(CalendarYears years) {
        return List.of(new Occurrence("", "", this, firstDay()));
    }

    /** The same deadline so many years later. */
    default Deadline plusYears(int years) {
        return this;
    }

    /** The words of a paper: "trước ngày 05/9/2022". */
    String phrase();
}
