package vn.neuguong.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hours and minutes of a day in Vietnam, as people write them: 14:00, 14h00, 14 giờ 30, 8h. */
public final class VietnameseTime {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{1,2})\\s*(?:[:.hg]|giờ)\\s*(\\d{2})?(?:\\s*(?:p|phút))?");

    private static final List<String> WEEKDAYS =
            List.of("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật");

    private VietnameseTime() {}

    /** @throws DateTimeException where it is no time of the day */
    public static LocalTime parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!written.matches()) {
            throw new DateTimeException(text);
        }
        String minutes = written.group(2);
        return LocalTime.of(Integer.parseInt(written.group(1)), minutes == null ? 0 : Integer.parseInt(minutes));
    }

    /** "08:00". */
    public static String format(Instant instant) {
        return "%tR".formatted(instant.atZone(VietnameseDate.ZONE));
    }

    /** "08:00, thứ Năm, ngày 18/08/2022". */
    public static String formatMeeting(Instant instant) {
        ZonedDateTime time = instant.atZone(VietnameseDate.ZONE);
        return "%tR, %s, ngày %s"
                .formatted(time, weekday(time.getDayOfWeek()), VietnameseDate.format(time.toLocalDate()));
    }

    private static String weekday(DayOfWeek day) {
        return WEEKDAYS.get(day.ordinal());
    }

    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(VietnameseDate.ZONE).toInstant();
    }
}
