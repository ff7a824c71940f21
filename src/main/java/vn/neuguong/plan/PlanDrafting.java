package vn.neuguong.plan;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.Deadline;
import vn.neuguong.engine.Refusal;
import vn.neuguong.plan.PlanIssuance.ObligationRow;

/** Turns what the drafter typed into a plan. */
@Component
public class PlanDrafting {

    private final Plans plans;

    PlanDrafting(Plans plans) {
        this.plans = plans;
    }

    /**
     * Keeps the draft.
     *
     * @param rows one for each obligation of the plan, in order
     * @throws Refusal naming the field that cannot be read, or the two dates that contradict each other
     */
    public void revise(String code, String title, List<ObligationRow> rows, String synthesis, String conference) {
        Plan plan = plans.get(code).plan();
        if (rows == null || rows.size() != plan.obligations().size()) {
            throw new Refusal(
                    "Biểu mẫu phải có đủ %d nhiệm vụ của kế hoạch.",
                    plan.obligations().size());
        }
        List<Obligation> obligations = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Obligation obligation = plan.obligations().get(i);
            Deadline deadline = deadline(
                    "Hạn nộp của «%s»".formatted(obligation.title()),
                    rows.get(i).deadline());
            if (deadline == null) {
                throw new Refusal("Hãy ghi hạn nộp của «%s».", obligation.title());
            }
            Deadline closing = deadline(
                    "Ngày khép kỳ thu của «%s»".formatted(obligation.title()),
                    rows.get(i).closing());
            obligations.add(obligation.due(deadline, closing));
        }
        plans.revise(plan.revised(
                title,
                obligations,
                deadline("Hạn báo cáo tổng hợp", synthesis),
                deadline("Hạn tổ chức hội nghị", conference)));
    }

    private static Deadline deadline(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Deadline.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal("%s: %s.", field, e.getMessage());
        }
    }
}
