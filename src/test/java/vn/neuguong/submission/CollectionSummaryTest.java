package vn.neuguong.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Obligation.Heading;
import vn.neuguong.plan.Obligation.Indicator;
import vn.neuguong.plan.Obligation.Kind;

class CollectionSummaryTest {

    private static final Obligation REPORT = report(
            new Indicator("members", "Tổng số đảng viên", "người", 0L, null, null, false),
            new Indicator("attended", "Số đảng viên đã học tập", "người", 0L, null, "members", false));

    @Test
    void a_percentage_is_computed_from_the_sums_never_averaged() {
        // Two units, 1 of 1 and 1 of 99: 2 of 100, not the mean of 100% and 1%.
        assertThat(CollectionSummary.totals(REPORT, Map.of("members", 100L, "attended", 2L)))
                .extracting(CollectionSummary.Total::percent)
                .containsExactly(null, new BigDecimal("2.0"));
    }

    @Test
    void there_is_no_percentage_of_nothing() {
        assertThat(CollectionSummary.totals(REPORT, Map.of()))
                .extracting(CollectionSummary.Total::percent)
                .containsOnlyNulls();
    }

    private static Obligation report(Indicator... indicators) {
        Heading section = new Heading("1", "Kết quả", null, false, false, null, List.of(indicators));
        return new Obligation(
                "report",
                Kind.REPORT,
                "Báo cáo",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(section),
                null,
                null,
                null,
                null,
                null);
    }
}
