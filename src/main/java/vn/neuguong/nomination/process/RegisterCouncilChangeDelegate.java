package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.CouncilChange;
import vn.neuguong.nomination.CouncilChanges;

@Component
class RegisterCouncilChangeDelegate implements JavaDelegate {

    private final CouncilChanges changes;

    RegisterCouncilChangeDelegate(CouncilChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String planCode = CouncilChange.PLAN_CODE.take(execution);
        CouncilChange.COUNCIL_VERSION.set(execution, changes.register(planCode));
        execution.setProcessBusinessKey(planCode);
    }
}
