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
        PlanDrafting.Drafted drafted =
                drafting.revise(execution.getProcessBusinessKey(), PlanIssuance.DRAFT.take(execution));
        PlanIssuance.DRAFT_NEXT.set(execution, drafted.next().name());
        PlanIssuance.OBLIGATION_CODE.set(execution, drafted.detail());
    }
}
