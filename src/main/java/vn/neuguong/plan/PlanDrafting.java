package vn.neuguong.plan;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.Refusal;

/** Keeps what the drafter typed, whole or unfinished, and says where the draft goes next. */
@Component
@Transactional
public class PlanDrafting {

    /** What the drafter wants to happen to the draft. */
    public enum Next {
        CHECK_FORMAT,
        DETAIL,
        CONTINUE
    }

    /** @param detail the obligation to edit next; null where it is none */
    public record Drafted(Next next, String detail) {}

    private final Plans plans;
    private final PlanWarnings warnings;
    private final PlanAudience audience;

    PlanDrafting(Plans plans, PlanWarnings warnings, PlanAudience audience) {
        this.plans = plans;
        this.warnings = warnings;
        this.audience = audience;
    }

    /** What the form draftPlan holds of a plan. */
    public PlanDraft draft(String code) {
        return PlanDraftWriter.write(plans.get(code).plan());
    }

    /** What the form draftObligation holds of an obligation. */
    public ObligationDraft detail(String code, String obligationCode) {
        return ObligationDraftWriter.write(plans.obligation(code, obligationCode));
    }

    /**
     * Keeps the draft; one that goes to the format check has to be complete.
     *
     * @throws Refusal naming the field that cannot be read, what is missing, or the dates that contradict each other
     */
    public Drafted revise(String code, PlanDraft draft) {
        Plan plan = new PlanDraftReader(plans.get(code).plan()).read(draft);
        Next next = Decision.choose(draft.next(), List.of(Next.values()));
        if (next == Next.CHECK_FORMAT) {
            PlanRules.check(plan);
            audience.check(plan);
            warnings.checkPast(plan, Boolean.TRUE.equals(draft.confirmed()));
        }
        String detail = next == Next.DETAIL ? detail(plan, draft.detail()) : null;
        plans.keep(plan, next == Next.CHECK_FORMAT ? "DRAFTED" : "SAVED");
        return new Drafted(next, detail);
    }

    /** Keeps the details of one obligation of a draft. @throws Refusal naming the entry that cannot be read */
    public void reviseObligation(String code, String obligationCode, ObligationDraft draft) {
        Plan plan = plans.get(code).plan();
        Obligation before = plan.obligation(obligationCode);
        plans.keep(plan.with(new ObligationDraftReader(before).read(draft)), "SAVED");
    }

    /** The chosen obligation; where none is chosen, the one that has no detail yet. */
    private static String detail(Plan plan, String chosen) {
        return plan.obligations().stream()
                .filter(obligation -> chosen == null
                        ? obligation.outline().isEmpty()
                                        && obligation.criteria().isEmpty()
                                || plan.obligations().size() == 1
                        : obligation.code().equals(chosen))
                .findFirst()
                .map(Obligation::code)
                .orElseThrow(() -> new Refusal("Hãy chọn nhiệm vụ cần soạn chi tiết."));
    }
}
