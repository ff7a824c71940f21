package vn.neuguong.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.plan.PlanApproval;
import vn.neuguong.plan.PlanIssuance;

@Component
class RecordApprovalDelegate implements JavaDelegate {

    private final PlanApproval approval;

    RecordApprovalDelegate(PlanApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PlanApproval.Outcome outcome = approval.decide(
                execution.getProcessBusinessKey(),
                PlanIssuance.DECISION.take(execution),
                PlanIssuance.COMMENT.take(execution));
        PlanIssuance.PLAN_DECISION.set(execution, outcome.name());
    }
}
