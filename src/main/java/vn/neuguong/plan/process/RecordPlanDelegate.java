package vn.neuguong.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.plan.PlanDrafting;
import vn.neuguong.plan.PlanIssuance;

@Component
class RecordPlanDelegate implements JavaDelegate {

    private final PlanDrafting drafting;

    RecordPlanDelegate(PlanDrafting drafting) {
        this.drafting = drafting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        drafting.revise(
                execution.getProcessBusinessKey(),
                PlanIssuance.PLAN_TITLE.take(execution),
                PlanIssuance.OBLIGATIONS.take(execution),
                PlanIssuance.SYNTHESIS_DEADLINE.take(execution),
                PlanIssuance.CONFERENCE_DEADLINE.take(execution));
    }
}
