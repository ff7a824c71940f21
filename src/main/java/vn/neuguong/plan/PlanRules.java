package vn.neuguong.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.neuguong.calendar.Deadline;
import vn.neuguong.engine.Refusal;
import vn.neuguong.plan.Obligation.Indicator;

/** What must hold in a plan beyond its shape: things come in time for what builds on them, and names resolve. */
final class PlanRules {

    private PlanRules() {}

    /** @throws Refusal naming the entry that is wrong */
    static void check(Plan plan) {
        if (plan.title() == null || plan.title().isBlank()) {
            throw new Refusal("Kế hoạch chưa có tên. Hãy ghi tên kế hoạch.");
        }
        unique(plan.obligations(), Obligation::code, "nhiệm vụ");
        plan.obligations().forEach(obligation -> check(plan, obligation));
        if (plan.synthesis() != null && plan.conference() != null) {
            inTime(
                    "Báo cáo tổng hợp",
                    plan.synthesis().deadline(),
                    "tổ chức hội nghị",
                    plan.conference().deadline());
        }
    }

    private static void check(Plan plan, Obligation obligation) {
        String name = "Nhiệm vụ «%s»".formatted(obligation.title());
        if (plan.synthesis() != null) {
            inTime(
                    name,
                    obligation.deadline(),
                    "báo cáo tổng hợp",
                    plan.synthesis().deadline());
        }
        if (plan.conference() != null) {
            inTime(
                    name,
                    obligation.deadline(),
                    "tổ chức hội nghị",
                    plan.conference().deadline());
        }
        if (obligation.closing() != null
                && obligation.closing().end().isBefore(obligation.deadline().end())) {
            throw new Refusal(
                    "%s có ngày khép kỳ thu (%s) sớm hơn hạn nộp (%s). Hãy sửa một trong hai ngày.",
                    name, obligation.closing().phrase(), obligation.deadline().phrase());
        }
        List<Indicator> indicators = obligation.indicators();
        Set<String> codes = unique(indicators, Indicator::code, "chỉ tiêu");
        for (Indicator indicator : indicators) {
            if (indicator.of() != null && !codes.contains(indicator.of())) {
                throw new Refusal(
                        "Chỉ tiêu «%s» tính theo chỉ tiêu «%s», nhưng kế hoạch không có chỉ tiêu này.",
                        indicator.code(), indicator.of());
            }
        }
    }

    private static void inTime(String what, Deadline due, String before, Deadline limit) {
        if (due.lastDay().isAfter(limit.lastDay())) {
            throw new Refusal(
                    "%s có hạn (%s) muộn hơn hạn %s (%s). Hãy sửa một trong hai thời hạn.",
                    what, due.phrase(), before, limit.phrase());
        }
    }

    private static <T> Set<String> unique(List<T> entries, Function<T, String> code, String what) {
        Set<String> codes = new HashSet<>();
        for (T entry : entries) {
            if (!codes.add(code.apply(entry))) {
                throw new Refusal("Mã %s «%s» bị trùng trong kế hoạch.", what, code.apply(entry));
            }
        }
        return codes;
    }
}
