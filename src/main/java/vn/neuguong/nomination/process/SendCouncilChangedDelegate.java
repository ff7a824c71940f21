package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Processes;
import vn.neuguong.nomination.CouncilChanges;
import vn.neuguong.nomination.CouncilSession;

/** A change of the council tells the session that waits for its day. */
@Component
class SendCouncilChangedDelegate implements JavaDelegate {

    private final CouncilChanges changes;
    private final Processes processes;

    SendCouncilChangedDelegate(CouncilChanges changes, Processes processes) {
        this.changes = changes;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        changes.announce(execution.getProcessBusinessKey());
        processes.send(CouncilSession.COUNCIL_CHANGED, execution.getProcessBusinessKey());
    }
}
