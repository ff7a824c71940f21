package vn.neuguong.calendar;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.neuguong.calendar.CalendarPeriod.Length;
import vn.neuguong.calendar.Deadline.Day;
import vn.neuguong.calendar.Deadline.Kind;
import vn.neuguong.calendar.Deadline.Unset;
import vn.neuguong.calendar.Deadline.Window;
import vn.neuguong.calendar.Deadline.Within;
import vn.neuguong.calendar.RecurringDeadline.Every;
import vn.neuguong.calendar.RecurringDeadline.EveryYear;

/**
 * Every way of writing a deadline, as files do and as papers do; in the order in which they are tried.
 *
 * <pre>
 * before 2022-09-05            trước ngày 05/9/2022
 * by 2022-09-05                chậm nhất ngày 05/9/2022
 * on 2022-09-05                ngày 05/9/2022
 * from 2022-08-19 to 2022-09-02   từ ngày 19/8/2022 đến ngày 02/9/2022
 * in 2022-04, 2023-Q1, 2024-H1, 2023   trong tháng 4/2022, quý I/2023, 6 tháng đầu năm 2024, năm 2023
 * by end of 2023-Q1            chậm nhất cuối quý I/2023
 * every quarter (month, half-year, year)   hằng quý
 * every quarter on guidance    hằng quý, theo hướng dẫn
 * every year before 05-05      hằng năm, trước ngày 05/5
 * on guidance                  theo hướng dẫn
 * ongoing                      thường xuyên
 * </pre>
 */
final class DeadlineGrammar {

    private static final String DATE = "(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4})";
    private static final String KIND = "(before|by|on|trước ngày|chậm nhất (?:là )?ngày|ngày)";
    private static final String EVERY = "(?:every|hằng|hàng) (month|quarter|half-year|year|tháng|quý|6 tháng|năm)";

    private static final Map<Pattern, Function<Matcher, Deadline>> FORMS = new LinkedHashMap<>();

    static {
        form("on guidance|theo hướng dẫn", words -> Unset.ON_GUIDANCE);
        form("ongoing|thường xuyên", words -> Unset.ONGOING);
        form(KIND + " " + DATE, words -> new Day(kind(words.group(1)), VietnameseDate.parse(words.group(2))));
        form("(?:from|từ ngày) " + DATE + " (?:to|đến ngày) " + DATE, DeadlineGrammar::window);
        form(
                "(?:by end of|chậm nhất (?:là )?(?:(?:trong|cuối|hết) )?)\\s*(.+)",
                words -> new Within(CalendarPeriod.parse(words.group(1)), true));
        form(
                EVERY + "(,? (?:on guidance|theo hướng dẫn))?",
                words -> new Every(length(words.group(1)), words.group(2) != null));
        form(
                "(?:every year|h[ằà]ng năm),? " + KIND + " (\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2})",
                words -> new EveryYear(kind(words.group(1)), monthDay(words.group(2))));
        form("(?:in |trong )?(.+)", words -> new Within(CalendarPeriod.parse(words.group(1)), false));
    }

    private DeadlineGrammar() {}

    private static void form(String pattern, Function<Matcher, Deadline> reader) {
        FORMS.put(Pattern.compile(pattern), reader);
    }

    static Deadline parse(String text) {
        String words = Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        for (Map.Entry<Pattern, Function<Matcher, Deadline>> form : FORMS.entrySet()) {
            Matcher matcher = form.getKey().matcher(words);
            if (matcher.matches()) {
                return read(text, matcher, form.getValue());
            }
        }
        throw unreadable(text, null);
    }

    private static Deadline read(String text, Matcher matcher, Function<Matcher, Deadline> reader) {
        try {
            return reader.apply(matcher);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "«%s» không có ngày hợp lệ. Hãy viết ngày như 05/9/2022".formatted(text), e);
        } catch (IllegalArgumentException e) {
            throw unreadable(text, e);
        }
    }

    private static IllegalArgumentException unreadable(String text, Exception cause) {
        return new IllegalArgumentException(
                ("«%s» không phải là một thời hạn. Hãy viết, ví dụ: trước ngày 05/9/2022; trong quý I/2023;"
                                + " hằng quý; theo hướng dẫn")
                        .formatted(text),
                cause);
    }

    private static Window window(Matcher words) {
        LocalDate from = VietnameseDate.parse(words.group(1));
        return new Window(from, VietnameseDate.parse(words.group(2)));
    }

    private static Kind kind(String words) {
        return switch (words) {
            case "before", "trước ngày" -> Kind.BEFORE;
            case "on", "ngày" -> Kind.ON;
            default -> Kind.BY;
        };
    }

    private static Length length(String words) {
        return Arrays.stream(Length.values())
                .filter(length -> length.word().equals(words) || length.label().equals(words))
                .findFirst()
                .orElseThrow();
    }

    private static MonthDay monthDay(String written) {
        if (written.contains("-")) {
            return MonthDay.parse("--" + written);
        }
        String[] parts = written.split("/");
        return MonthDay.of(Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
    }
}
