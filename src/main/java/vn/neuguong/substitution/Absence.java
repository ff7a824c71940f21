package vn.neuguong.substitution;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import vn.neuguong.calendar.VietnameseDate;

/**
 * The days on which a deputy does the work of someone who is away; first and last are included. People are ids. All but id,
 * registeredBy and registeredAt is null until the deputy has been named.
 */
public record Absence(
        long id,
        String registeredBy,
        OffsetDateTime registeredAt,
        String absentee,
        String deputy,
        LocalDate firstDay,
        LocalDate lastDay,
        String reason) {

    private static final String PREFIX = "substitution/";

    static String key(long id) {
        return PREFIX + id;
    }

    static long id(String key) {
        return Long.parseLong(key.substring(PREFIX.length()));
    }

    /** The business key of its process. */
    public String key() {
        return key(id);
    }

    /** "từ ngày 05/9/2022 đến hết ngày 09/9/2022". */
    public String days() {
        return days(firstDay, lastDay);
    }

    static String days(LocalDate firstDay, LocalDate lastDay) {
        return "từ ngày %s đến hết ngày %s".formatted(VietnameseDate.format(firstDay), VietnameseDate.format(lastDay));
    }
}
