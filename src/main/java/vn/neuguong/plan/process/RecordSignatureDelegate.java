package vn.neuguong.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.plan.PlanIssuance;
import vn.neuguong.plan.PlanPaper;

@Component
class RecordSignatureDelegate implements JavaDelegate {

    private final PlanPaper paper;

    RecordSignatureDelegate(PlanPaper paper) {
        this.paper = paper;
    }

    @Override
    public void execute(DelegateExecution execution) {
        paper.sign(
                execution.getProcessBusinessKey(),
                PlanIssuance.SIGNED_ON.take(execution),
                PlanIssuance.SIGNER.take(execution),
                PlanIssuance.CONFIRMED.take(execution));
    }
}
