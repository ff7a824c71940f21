package vn.neuguong.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.plan.PlanDrafting;
import vn.neuguong.plan.PlanIssuance;

@Component
class RecordObligationDelegate implements JavaDelegate {

    private final PlanDrafting drafting;

    RecordObligationDelegate(PlanDrafting drafting) {
        this.drafting = drafting;
    }

    @Override
    public void execute(DelegateExecution execution) {
        drafting.reviseObligation(
                execution.getProcessBusinessKey(),
                PlanIssuance.OBLIGATION_CODE.get(execution),
                PlanIssuance.DETAIL.take(execution));
    }
}
