package vn.neuguong.calendar;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Which days are off, by the table {@code calendar/days-off.yaml}. A deadline is kept on a day off, too; people are warned. */
@Component
public class WorkingDays {

    private record Holiday(String day, String name) {}

    private record Off(LocalDate from, LocalDate to, String name) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private record Year(int year, boolean verified, List<Off> off, List<LocalDate> worked) {}

    private record Table(List<Holiday> everyYear, List<Year> years) {}

    private final Map<MonthDay, String> everyYear;
    private final Map<Integer, Year> years;

    WorkingDays(@Value("classpath:calendar/days-off.yaml") Resource file) throws IOException {
        Table table = YAMLMapper.builder().findAndAddModules().build().readValue(file.getInputStream(), Table.class);
        everyYear = table.everyYear().stream()
                .collect(Collectors.toMap(holiday -> MonthDay.parse("--" + holiday.day()), Holiday::name));
        years = table.years().stream().collect(Collectors.toMap(Year::year, Function.identity()));
    }

    /** Why a day is off ("Chủ nhật", "Quốc khánh"); empty for a working day. */
    public Optional<String> dayOff(LocalDate day) {
        return holiday(day).or(() -> isWorked(day) ? Optional.empty() : weekend(day));
    }

    private Optional<String> holiday(LocalDate day) {
        Optional<String> listed = Optional.ofNullable(years.get(day.getYear())).flatMap(year -> year.off().stream()
                .filter(off -> off.covers(day))
                .map(Off::name)
                .findFirst());
        return listed.or(() -> Optional.ofNullable(everyYear.get(MonthDay.from(day))));
    }

    /** The last of so many working days, counted from the day after this one. */
    public LocalDate after(LocalDate day, int number) {
        return Stream.iterate(day.plusDays(1), next -> next.plusDays(1))
                .filter(next -> dayOff(next).isEmpty())
                .skip(number - 1L)
                .findFirst()
                .orElseThrow();
    }

    /** The last working day before this one. */
    public LocalDate before(LocalDate day) {
        return Stream.iterate(day.minusDays(1), earlier -> earlier.minusDays(1))
                .filter(earlier -> dayOff(earlier).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** The day itself, or the last working day before it. */
    public LocalDate onOrBefore(LocalDate day) {
        return before(day.plusDays(1));
    }

    /** How many working days there are from one day to another, both included. */
    public long number(LocalDate from, LocalDate to) {
        return Stream.iterate(from, day -> !day.isAfter(to), day -> day.plusDays(1))
                .filter(day -> dayOff(day).isEmpty())
                .count();
    }

    private boolean isWorked(LocalDate day) {
        Year year = years.get(day.getYear());
        return year != null && year.worked().contains(day);
    }

    private static Optional<String> weekend(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> Optional.of("thứ Bảy");
            case SUNDAY -> Optional.of("Chủ nhật");
            default -> Optional.empty();
        };
    }

    /** Whether the table has no list for a deadline's year, so that only weekends and fixed holidays are known. */
    public boolean isUnlisted(int year) {
        return !years.containsKey(year);
    }
}
