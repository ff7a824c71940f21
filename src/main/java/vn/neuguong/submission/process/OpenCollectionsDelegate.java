package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.plan.PlanCycle;
import vn.neuguong.submission.Collections;

@Component
class OpenCollectionsDelegate implements JavaDelegate {

    private final Collections collections;

    OpenCollectionsDelegate(Collections collections) {
        this.collections = collections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Collections.Planned planned = collections.plan(execution.getProcessBusinessKey());
        PlanCycle.REPORTS_DUE.set(execution, planned.reports());
        PlanCycle.NOMINATIONS_DUE.set(execution, planned.nominations());
    }
}
