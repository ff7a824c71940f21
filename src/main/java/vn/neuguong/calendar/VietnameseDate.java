package vn.neuguong.calendar;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates as people read them, and the one time zone in which all days begin and end. On screens, in messages and in mails a
 * date is dd/MM/yyyy, as Camunda's own and the calendars of forms are (05/09/2022); papers write it as their rules want it
 * (05/9/2022), and what a screen quotes of a paper, such as the deadline of a plan, stands there as in the paper.
 */
public final class VietnameseDate {

    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** The day of a letterhead that is still to be filled in. */
    public static final String BLANK = "ngày … tháng … năm …";

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private VietnameseDate() {}

    /** A date for a screen, a message or a mail: "05/09/2022". */
    public static String format(LocalDate date) {
        return "%1$td/%1$tm/%1$tY".formatted(date);
    }

    /** A date for a paper, with a zero before days under 10 and before January and February only (36-HD/VPTW, NĐ 30/2020). */
    public static String onPaper(LocalDate date) {
        String month = date.getMonthValue() < 3 ? "0" + date.getMonthValue() : "" + date.getMonthValue();
        return "%02d/%s/%d".formatted(date.getDayOfMonth(), month, date.getYear());
    }

    /** The day of an instant in Vietnam, for a screen. */
    public static String format(Instant instant) {
        return format(day(instant));
    }

    /** The minute of an instant in Vietnam, written: "14:05 ngày 10/08/2022". */
    public static String formatMinute(Instant instant) {
        return "%tR ngày %s".formatted(instant.atZone(ZONE), format(instant));
    }

    /** The day in the words of a letterhead: "ngày 05 tháng 9 năm 2022". */
    public static String inWords(LocalDate date) {
        String[] parts = onPaper(date).split("/");
        return "ngày %s tháng %s năm %s".formatted(parts[0], parts[1], parts[2]);
    }

    /**
     * Reads a date written 05/09/2022, 5/9/2022 or 2022-09-05.
     *
     * @throws DateTimeException where it is neither, or no day of the calendar
     */
    public static LocalDate parse(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return LocalDate.parse(text.strip());
        }
        return LocalDate.of(
                Integer.parseInt(written.group(3)),
                Integer.parseInt(written.group(2)),
                Integer.parseInt(written.group(1)));
    }

    /** The day of an instant in Vietnam. */
    public static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** The last day before an instant that is the first too late one. */
    public static LocalDate lastDay(Instant end) {
        return day(end.minusMillis(1));
    }

    /** The first instant of a day in Vietnam. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }
}
