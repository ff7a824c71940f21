package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublicSummaryTest {

    @ParameterizedTest
    @CsvSource({
        "Thư: le.bong+1@example.vn. Hết,Thư: … Hết",
        "Gọi 0905 123 456 nhé,Gọi … nhé",
        "Gọi +84905123456,Gọi …",
        "Căn cước 051180001234,Căn cước …",
        "Giai đoạn 2019-2020 ngày 05.9.2022,Giai đoạn 2019-2020 ngày 05.9.2022",
        "Vận động 100.000.000.000 đồng và 1200000 đồng,Vận động 100.000.000.000 đồng và 1200000 đồng"
    })
    void addresses_and_numbers_of_persons_are_left_out_and_figures_stay(String achievement, String summary) {
        assertThat(PublicSummary.of(achievement)).isEqualTo(summary);
    }

    @Test
    void a_long_achievement_ends_after_a_whole_word() {
        assertThat(PublicSummary.of("thành tích ".repeat(100)))
                .hasSizeLessThanOrEqualTo(302)
                .endsWith("tích …");
        assertThat(PublicSummary.of("x".repeat(400))).isEqualTo("x".repeat(300) + " …");
    }
}
