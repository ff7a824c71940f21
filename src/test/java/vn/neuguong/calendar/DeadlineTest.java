package vn.neuguong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.neuguong.calendar.CalendarPeriod.Length;
import vn.neuguong.calendar.Deadline.Occurrence;

class DeadlineTest {

    private static final CalendarYears YEAR_2023 = new CalendarYears(2023, 2023);

    /** Every form that the five plans use, as files and as papers write it, with its last day. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "before 2022-09-05            | trước ngày 05/9/2022                       | 2022-09-04",
                "by 2022-09-05                | chậm nhất ngày 05/9/2022                   | 2022-09-05",
                "on 2022-09-05                | ngày 05/9/2022                             | 2022-09-05",
                "from 2022-08-19 to 2022-09-02 | từ ngày 19/8/2022 đến ngày 02/9/2022      | 2022-09-02",
                "in 2022-04                   | trong tháng 4/2022                         | 2022-04-30",
                "in 2024-02                   | trong tháng 2/2024                         | 2024-02-29",
                "in 2023-Q1                   | trong quý I/2023                           | 2023-03-31",
                "in 2024-H1                   | trong 6 tháng đầu năm 2024                 | 2024-06-30",
                "in 2023                      | trong năm 2023                             | 2023-12-31",
                "by end of 2023-Q2            | chậm nhất cuối quý II/2023                 | 2023-06-30",
                "by end of 2023-12            | chậm nhất cuối tháng 12/2023               | 2023-12-31",
                "every quarter                | hằng quý                                   | -",
                "every month                  | hằng tháng                                 | -",
                "every half-year              | hằng 6 tháng                               | -",
                "every quarter on guidance    | hằng quý, theo hướng dẫn                   | -",
                "every year before 05-05      | hằng năm, trước ngày 05/5                  | -",
                "on guidance                  | theo hướng dẫn                             | -",
                "ongoing                      | thường xuyên                               | -"
            })
    void a_deadline_is_read_as_files_and_as_papers_write_it(String written, String phrase, LocalDate lastDay) {
        Deadline deadline = Deadline.parse(written);
        assertThat(deadline.phrase()).isEqualTo(phrase);
        assertThat(deadline).hasToString(written);
        assertThat(Deadline.parse(phrase)).isEqualTo(deadline);
        assertThat(deadline.lastDay().orElse(null)).isEqualTo(lastDay);
    }

    @Test
    void the_end_is_the_first_instant_of_the_next_day_in_Vietnam() {
        assertThat(Deadline.parse("before 2022-09-05").end()).contains(Instant.parse("2022-09-04T17:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "Trước ngày 5/9/2022, before 2022-09-05",
        "' before  2022-09-05 ', before 2022-09-05",
        "chậm nhất là ngày 05/9/2022, by 2022-09-05",
        "Quý I/2023, in 2023-Q1",
        "tháng 5/2023, in 2023-05",
        "trong tháng 4 năm 2022, in 2022-04",
        "chậm nhất trong quý II/2023, by end of 2023-Q2",
        "chậm nhất tháng 12/2023, by end of 2023-12",
        "hàng quý, every quarter",
        "'hằng năm, trước ngày 10/11', every year before 11-10"
    })
    void the_plans_own_words_are_read_too(String words, String meaning) {
        assertThat(Deadline.parse(words)).hasToString(meaning);
    }

    @Test
    void decomposed_letters_are_read_too() {
        String decomposed = Normalizer.normalize("trước ngày 05/9/2022", Normalizer.Form.NFD);
        assertThat(Deadline.parse(decomposed)).hasToString("before 2022-09-05");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "trước ngày 31/9/2022",
                "before 2022-02-30",
                "05/9/2022",
                "sớm",
                "",
                "trong tháng 13/2022",
                "quý V/2023",
                "từ ngày 05/9/2022 đến ngày 01/9/2022",
                "every year before 02-30",
                "every week"
            })
    void what_is_no_deadline_is_refused_with_an_example(String written) {
        assertThatThrownBy(() -> Deadline.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("05/9/2022");
    }

    @Test
    void a_quarterly_deadline_comes_round_four_times_a_year() {
        List<Occurrence> occurrences = Deadline.parse("every quarter").occurrences(YEAR_2023);
        assertThat(occurrences)
                .extracting(Occurrence::code)
                .containsExactly("2023-q1", "2023-q2", "2023-q3", "2023-q4");
        assertThat(occurrences)
                .extracting(occurrence -> occurrence.deadline().lastDay().orElseThrow())
                .containsExactly(day(2023, 3, 31), day(2023, 6, 30), day(2023, 9, 30), day(2023, 12, 31));
        assertThat(occurrences.get(1).opens()).contains(day(2023, 4, 1));
        assertThat(occurrences.get(1).label()).isEqualTo("quý II/2023");
    }

    @Test
    void a_quarterly_deadline_on_guidance_opens_with_the_quarter_and_has_no_day_yet() {
        Occurrence second = Deadline.parse("every quarter on guidance")
                .occurrences(YEAR_2023)
                .get(1);
        assertThat(second.deadline().lastDay()).isEmpty();
        assertThat(second.opens()).contains(day(2023, 4, 1));
    }

    @Test
    void a_yearly_deadline_comes_round_in_each_year_of_the_plan() {
        assertThat(Deadline.parse("every year before 05-05").occurrences(CalendarYears.parse("2024..2026")))
                .extracting(occurrence -> occurrence.deadline().lastDay().orElseThrow())
                .containsExactly(day(2024, 5, 4), day(2025, 5, 4), day(2026, 5, 4));
    }

    @Test
    void the_twenty_ninth_of_February_moves_to_the_twenty_eighth() {
        assertThat(Deadline.parse("by 2024-02-29").plusYears(1)).hasToString("by 2025-02-28");
    }

    @Property
    void both_ways_of_writing_come_back_the_same(@ForAll("deadlines") Deadline deadline) {
        assertThat(Deadline.parse(deadline.toString())).isEqualTo(deadline);
        assertThat(Deadline.parse(deadline.phrase())).isEqualTo(deadline);
    }

    /** Every last day of a period is kept in the period, however many years it moves. */
    @Property
    void a_period_that_moves_keeps_its_place_in_the_year(@ForAll("periods") CalendarPeriod period) {
        CalendarPeriod moved = period.plusYears(5);
        assertThat(moved.firstDay()).isEqualTo(period.firstDay().plusYears(5));
        assertThat(moved.lastDay().plusDays(1))
                .isEqualTo(period.lastDay().plusDays(1).plusYears(5));
    }

    @Provide
    Arbitrary<Deadline> deadlines() {
        Arbitrary<LocalDate> days = Dates.dates().yearBetween(2000, 2099);
        Arbitrary<Deadline.Kind> kinds = Arbitraries.of(Deadline.Kind.class);
        Arbitrary<Boolean> either = Arbitraries.of(true, false);
        return Arbitraries.oneOf(
                Combinators.combine(kinds, days).as(Deadline.Day::new),
                Combinators.combine(days, days).as((a, b) -> new Deadline.Window(min(a, b), max(a, b))),
                Combinators.combine(periods(), either).as(Deadline.Within::new),
                Combinators.combine(Arbitraries.of(Length.class), either).as(RecurringDeadline.Every::new),
                Combinators.combine(kinds, days)
                        .as((kind, day) -> new RecurringDeadline.EveryYear(kind, MonthDay.from(day))),
                Arbitraries.of(Deadline.Unset.class));
    }

    @Provide
    Arbitrary<CalendarPeriod> periods() {
        return Combinators.combine(
                        Arbitraries.of(Length.class), Arbitraries.integers().between(2000, 2090))
                .as((length, year) -> length.of(year))
                .flatMap(Arbitraries::of);
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    private static LocalDate max(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? b : a;
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
