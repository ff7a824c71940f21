package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.plan.Obligation.Kind;
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
        String plan = execution.getProcessBusinessKey();
        collections.plan(plan);
        PlanCycle.REPORTS_DUE.set(execution, !collections.ids(plan, Kind.REPORT).isEmpty());
        PlanCycle.NOMINATIONS_DUE.set(
                execution, !collections.ids(plan, Kind.NOMINATION).isEmpty());
    }
}
