package vn.neuguong.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A month, quarter, half or whole of a year. Written {@code 2022-04}, {@code 2023-Q1}, {@code 2024-H1}, {@code 2024}, or in
 * the words of papers: tháng 4/2022, quý I/2023, 6 tháng đầu năm 2024, năm 2024.
 *
 * @param number from 1, in the year
 */
public record CalendarPeriod(Length length, int year, int number) {

    /** How long a period is; label is how a plan says how often: hằng quý. */
    public enum Length {
        MONTH(1, "month", "tháng"),
        QUARTER(3, "quarter", "quý"),
        HALF_YEAR(6, "half-year", "6 tháng"),
        YEAR(12, "year", "năm");

        private final int months;
        private final String word;
        private final String label;

        Length(int months, String word, String label) {
            this.months = months;
            this.word = word;
            this.label = label;
        }

        String word() {
            return word;
        }

        public String label() {
            return label;
        }

        /** The periods of a year. */
        List<CalendarPeriod> of(int year) {
            return IntStream.rangeClosed(1, 12 / months)
                    .mapToObj(number -> new CalendarPeriod(this, year, number))
                    .toList();
        }
    }

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV");
    private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-(?:(q[1-4])|(h[12])|(0[1-9]|1[0-2])))?");
    private static final Pattern WORDS = Pattern.compile(
            "(?:tháng (\\d{1,2})|quý (iv|i{1,3}|[1-4])" + "|6 tháng (đầu|cuối) năm|năm)(?:/| năm | )(\\d{4})");

    public CalendarPeriod {
        if (number < 1 || number > 12 / length.months) {
            throw new IllegalArgumentException("năm không có %s thứ %d".formatted(length.label, number));
        }
    }

    /** @throws IllegalArgumentException where the text is no period */
    static CalendarPeriod parse(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        Matcher code = CODE.matcher(lower);
        if (code.matches()) {
            return of(code.group(1), code.group(4), digit(code.group(2)), digit(code.group(3)));
        }
        Matcher words = WORDS.matcher(lower);
        if (words.matches()) {
            String half = words.group(3) == null ? null : words.group(3).equals("đầu") ? "1" : "2";
            return of(words.group(4), words.group(1), quarter(words.group(2)), half);
        }
        throw new IllegalArgumentException("«%s» không phải là tháng, quý hay năm".formatted(text));
    }

    private static CalendarPeriod of(String year, String month, String quarter, String half) {
        Length length = month != null
                ? Length.MONTH
                : quarter != null ? Length.QUARTER : half != null ? Length.HALF_YEAR : Length.YEAR;
        String number = month != null ? month : quarter != null ? quarter : half != null ? half : "1";
        return new CalendarPeriod(length, Integer.parseInt(year), Integer.parseInt(number));
    }

    private static String digit(String letterAndDigit) {
        return letterAndDigit == null ? null : letterAndDigit.substring(1);
    }

    private static String quarter(String written) {
        int roman = written == null ? -1 : ROMAN.indexOf(written.toUpperCase(Locale.ROOT));
        return roman < 0 ? written : "" + (roman + 1);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, (number - 1) * length.months + 1, 1);
    }

    public LocalDate lastDay() {
        return firstDay().plusMonths(length.months).minusDays(1);
    }

    CalendarPeriod plusYears(int years) {
        return new CalendarPeriod(length, year + years, number);
    }

    /** "quý I/2023". */
    public String phrase() {
        return switch (length) {
            case MONTH -> "tháng %d/%d".formatted(number, year);
            case QUARTER -> "quý %s/%d".formatted(ROMAN.get(number - 1), year);
            case HALF_YEAR -> "6 tháng %s năm %d".formatted(number == 1 ? "đầu" : "cuối", year);
            case YEAR -> "năm " + year;
        };
    }

    @Override
    public String toString() {
        return switch (length) {
            case MONTH -> "%d-%02d".formatted(year, number);
            case QUARTER -> "%d-Q%d".formatted(year, number);
            case HALF_YEAR -> "%d-H%d".formatted(year, number);
            case YEAR -> "" + year;
        };
    }
}
