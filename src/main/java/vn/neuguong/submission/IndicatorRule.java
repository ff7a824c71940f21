package vn.neuguong.submission;

import java.math.BigDecimal;
import vn.neuguong.engine.Refusal;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Obligation.Indicator;
import vn.neuguong.submission.UnitSubmission.FigureRow;

/** What the figure of an indicator may be. */
final class IndicatorRule {

    private IndicatorRule() {}

    /** @throws Refusal where the figure is missing, no whole number, or out of the plan's range */
    static Long value(Indicator indicator, FigureRow row) {
        BigDecimal value = row.value();
        if (value == null) {
            if (indicator.optional()) {
                return null;
            }
            throw new Refusal("Chỉ tiêu «%s» chưa có số liệu. Hãy ghi số liệu, kể cả khi bằng 0.", indicator.title());
        }
        if (value.stripTrailingZeros().scale() > 0) {
            throw new Refusal("Chỉ tiêu «%s» phải là số nguyên, không phải %s.", indicator.title(), value);
        }
        long min = indicator.min() == null ? 0 : indicator.min();
        if (value.compareTo(BigDecimal.valueOf(min)) < 0) {
            throw new Refusal("Chỉ tiêu «%s» là %s, nhỏ hơn mức thấp nhất %d.", indicator.title(), value, min);
        }
        long max = indicator.max() == null ? Integer.MAX_VALUE : indicator.max();
        if (value.compareTo(BigDecimal.valueOf(max)) > 0) {
            throw new Refusal("Chỉ tiêu «%s» là %s, lớn hơn mức cao nhất %d.", indicator.title(), value, max);
        }
        return value.longValueExact();
    }

    /** @throws Refusal where a share is larger than what it is a share of */
    static void checkShare(Obligation obligation, Indicator share, ReportContent content) {
        Long part = content.figure(share.code());
        Long whole = content.figure(share.of());
        if (part != null && whole != null && part > whole) {
            throw new Refusal(
                    "Chỉ tiêu «%s» (%d) lớn hơn «%s» (%d). Hãy kiểm tra lại hai số liệu.",
                    share.title(), part, title(obligation, share.of()), whole);
        }
    }

    private static String title(Obligation obligation, String code) {
        return obligation.indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .map(Indicator::title)
                .findFirst()
                .orElse(code);
    }
}
