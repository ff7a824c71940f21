package vn.neuguong.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The years in which something runs: {@code 2023}, or {@code 2021..2025}, both ends included. */
public record CalendarYears(int first, int last) {

    private static final Pattern WRITTEN = Pattern.compile("(20\\d{2})(?:\\s*(?:\\.\\.|-|–)\\s*(20\\d{2}))?");

    public CalendarYears {
        if (first > last) {
            throw new IllegalArgumentException("Năm đầu %d sau năm cuối %d".formatted(first, last));
        }
    }

    /** @throws IllegalArgumentException with a Vietnamese sentence, where it is neither a year nor two */
    @JsonCreator
    public static CalendarYears parse(Object written) {
        Matcher years = WRITTEN.matcher(written.toString().strip());
        if (!years.matches()) {
            throw new IllegalArgumentException(
                    "«%s» không phải là năm thực hiện; hãy viết, ví dụ: 2023 hoặc 2021-2025".formatted(written));
        }
        int first = Integer.parseInt(years.group(1));
        return new CalendarYears(first, years.group(2) == null ? first : Integer.parseInt(years.group(2)));
    }

    IntStream stream() {
        return IntStream.rangeClosed(first, last);
    }

    public CalendarYears plusYears(int years) {
        return new CalendarYears(first + years, last + years);
    }

    @Override
    @JsonValue
    public String toString() {
        return first == last ? "" + first : first + ".." + last;
    }
}
