package vn.neuguong.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.plan.PlanApproval;
import vn.neuguong.plan.PlanIssuance;

@Component
class RecordFormatCheckDelegate implements JavaDelegate {

    private final PlanApproval approval;

    RecordFormatCheckDelegate(PlanApproval approval) {
        this.approval = approval;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean passed = approval.checkFormat(
                execution.getProcessBusinessKey(),
                PlanIssuance.DECISION.take(execution),
                PlanIssuance.COMMENT.take(execution));
        PlanIssuance.FORMAT_PASSED.set(execution, passed);
    }
}
