package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.plan.PlanCycle;
import vn.neuguong.submission.CollectionPlanning;

@Component
class OpenCollectionsDelegate implements JavaDelegate {

    private final CollectionPlanning planning;

    OpenCollectionsDelegate(CollectionPlanning planning) {
        this.planning = planning;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CollectionPlanning.Planned planned = planning.plan(execution.getProcessBusinessKey());
        PlanCycle.REPORTS_DUE.set(execution, planned.reports());
        PlanCycle.NOMINATIONS_DUE.set(execution, planned.nominations());
    }
}
