package vn.neuguong.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {

    @Test
    void before_a_day_is_strict() {
        Deadline deadline = Deadline.parse("before 2022-09-05");
        assertThat(deadline.lastDay()).isEqualTo(LocalDate.of(2022, 9, 4));
        assertThat(deadline.end()).isEqualTo(Instant.parse("2022-09-04T17:00:00Z"));
        assertThat(deadline.phrase()).isEqualTo("trước ngày 05/9/2022");
    }

    @Test
    void by_a_day_includes_the_day() {
        assertThat(Deadline.parse("by 2022-09-05").lastDay()).isEqualTo(LocalDate.of(2022, 9, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trước ngày 05/9/2022", "Trước ngày 5/9/2022", "before 2022-09-05", " before 2022-09-05 "})
    void the_words_of_the_plan_are_read_too(String written) {
        assertThat(Deadline.parse(written)).isEqualTo(new Deadline(Deadline.Kind.BEFORE, LocalDate.of(2022, 9, 5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trước ngày 31/9/2022", "before 2022-02-30", "05/9/2022", "sớm", ""})
    void what_is_no_deadline_is_refused_with_an_example(String written) {
        assertThatThrownBy(() -> Deadline.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("05/9/2022");
    }

    @Property
    void both_ways_of_writing_come_back_the_same(
            @ForAll Deadline.Kind kind, @ForAll @DateRange(min = "2000-01-01", max = "2099-12-31") LocalDate date) {
        Deadline deadline = new Deadline(kind, date);
        assertThat(Deadline.parse(deadline.toString())).isEqualTo(deadline);
        assertThat(Deadline.parse(deadline.phrase())).isEqualTo(deadline);
    }
}
