package vn.neuguong.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import vn.neuguong.calendar.Deadline;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;

/** What a drafter typed, read field by field; every refusal names the field. Blank is null, or an empty list. */
final class TypedText {

    private TypedText() {}

    static String text(String typed) {
        return Text.isBlank(typed) ? null : Text.clean(typed);
    }

    static List<String> lines(String typed) {
        return Arrays.stream(Text.clean(typed).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static Deadline deadline(String field, String typed) {
        return read(field, typed, Deadline::parse);
    }

    static LocalDate day(String field, String typed) {
        try {
            return Text.isBlank(typed) ? null : VietnameseDate.parse(typed);
        } catch (DateTimeException e) {
            throw new Refusal("%s: «%s» không phải là một ngày. Hãy viết ngày như 05/9/2022.", field, typed);
        }
    }

    /** "7, 3, 1". */
    static List<Integer> days(String field, String typed) {
        try {
            return Arrays.stream(Text.clean(typed).split("[,;\\s]+"))
                    .filter(day -> !day.isEmpty())
                    .map(TypedText::days)
                    .toList();
        } catch (NumberFormatException e) {
            throw new Refusal(
                    "%s: «%s» không phải là các số ngày (từ 1 trở lên). Hãy viết, ví dụ: 7, 3, 1.", field, typed);
        }
    }

    private static Integer days(String typed) {
        int days = Integer.parseInt(typed);
        if (days < 1) {
            throw new NumberFormatException(typed);
        }
        return days;
    }

    /** Reads with a parser whose exceptions are Vietnamese sentences without a full stop. */
    static <T> T read(String field, String typed, Function<String, T> parser) {
        if (Text.isBlank(typed)) {
            return null;
        }
        try {
            return parser.apply(Text.clean(typed));
        } catch (IllegalArgumentException e) {
            throw new Refusal("%s: %s.", field, e.getMessage());
        }
    }

    /** A list of rows that a form may leave out. */
    static <T> List<T> rows(List<T> rows) {
        return rows == null ? List.of() : rows;
    }
}
