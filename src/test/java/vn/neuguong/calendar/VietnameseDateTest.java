package vn.neuguong.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One way to write a date on screens, another on papers, and both are read. */
class VietnameseDateTest {

    @ParameterizedTest
    @CsvSource({
        "2022-09-05, 05/09/2022, 05/9/2022, ngày 05 tháng 9 năm 2022",
        "2022-02-15, 15/02/2022, 15/02/2022, ngày 15 tháng 02 năm 2022",
        "2022-12-31, 31/12/2022, 31/12/2022, ngày 31 tháng 12 năm 2022"
    })
    void a_screen_has_two_digits_everywhere_and_a_paper_where_its_rules_want_them(
            LocalDate day, String screen, String paper, String letterhead) {
        assertThat(VietnameseDate.format(day)).isEqualTo(screen);
        assertThat(VietnameseDate.onPaper(day)).isEqualTo(paper);
        assertThat(VietnameseDate.inWords(day)).isEqualTo(letterhead);
        assertThat(VietnameseDate.parse(screen)).isEqualTo(day);
        assertThat(VietnameseDate.parse(paper)).isEqualTo(day);
    }

    @Test
    void a_minute_is_that_of_vietnam() {
        assertThat(VietnameseDate.formatMinute(Instant.parse("2022-08-09T18:05:00Z")))
                .isEqualTo("01:05 ngày 10/08/2022");
    }
}
