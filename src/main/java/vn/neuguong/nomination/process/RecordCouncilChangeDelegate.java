package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.CouncilChange;
import vn.neuguong.nomination.CouncilChanges;

@Component
class RecordCouncilChangeDelegate implements JavaDelegate {

    private final CouncilChanges changes;

    RecordCouncilChangeDelegate(CouncilChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean approved = changes.decide(
                execution.getProcessBusinessKey(),
                CouncilChange.DECISION.take(execution),
                CouncilChange.COMMENT.take(execution));
        CouncilChange.CHANGE_APPROVED.set(execution, approved);
    }
}
