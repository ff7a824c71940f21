package vn.neuguong.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * When something is due, as a plan says it. Written {@code before 2022-09-05}, or in the words of the plan,
 * {@code trước ngày 05/9/2022}; both are read.
 *
 * <p>"Trước ngày" is strict: before 05/9/2022 the last permitted day is 04/9/2022 (reference/domain.md, section 1).
 */
public record Deadline(Kind kind, LocalDate date) {

    /** How the day counts. */
    public enum Kind {
        BEFORE("trước ngày"),
        BY("chậm nhất ngày"),
        ON("ngày");

        private final String phrase;

        Kind(String phrase) {
            this.phrase = phrase;
        }
    }

    /**
     * Reads a deadline.
     *
     * @throws IllegalArgumentException with a Vietnamese sentence that says what is wrong and what may stand there
     */
    @JsonCreator
    public static Deadline parse(String text) {
        String words = text.strip().toLowerCase(Locale.ROOT);
        for (Kind kind : Kind.values()) {
            for (String prefix : new String[] {kind.name().toLowerCase(Locale.ROOT) + " ", kind.phrase + " "}) {
                if (words.startsWith(prefix)) {
                    return new Deadline(kind, day(text, words.substring(prefix.length())));
                }
            }
        }
        throw new IllegalArgumentException(
                "«%s» không phải là một thời hạn. Hãy viết, ví dụ: trước ngày 05/9/2022".formatted(text));
    }

    private static LocalDate day(String text, String date) {
        try {
            return VietnameseDate.parse(date);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "«%s» không có ngày hợp lệ. Hãy viết ngày như 05/9/2022".formatted(text), e);
        }
    }

    /** The last day on which it is still in time. */
    public LocalDate lastDay() {
        return kind == Kind.BEFORE ? date.minusDays(1) : date;
    }

    /** The first instant that is too late: the start, in Vietnam, of the day after the last one. */
    public Instant end() {
        return VietnameseDate.startOf(lastDay().plusDays(1));
    }

    /** The words of the plan: "trước ngày 05/9/2022". */
    public String phrase() {
        return kind.phrase + " " + VietnameseDate.format(date);
    }

    @Override
    @JsonValue
    public String toString() {
        return kind.name().toLowerCase(Locale.ROOT) + " " + date;
    }
}
