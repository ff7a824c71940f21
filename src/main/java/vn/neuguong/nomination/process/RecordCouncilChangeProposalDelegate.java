package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.CouncilChange;
import vn.neuguong.nomination.CouncilChanges;
import vn.neuguong.nomination.CouncilTerm;

@Component
class RecordCouncilChangeProposalDelegate implements JavaDelegate {

    private final CouncilChanges changes;

    RecordCouncilChangeProposalDelegate(CouncilChanges changes) {
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean proposed = changes.propose(
                execution.getProcessBusinessKey(),
                CouncilChange.COUNCIL_VERSION.get(execution),
                CouncilChange.DECISION.take(execution),
                CouncilChange.MEMBERS.take(execution),
                new CouncilTerm(CouncilChange.TERM_FROM.take(execution), CouncilChange.TERM_TO.take(execution)),
                CouncilChange.REASON.take(execution));
        CouncilChange.CHANGE_PROPOSED.set(execution, proposed);
    }
}
