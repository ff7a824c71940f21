package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Processes;
import vn.neuguong.submission.Collections;
import vn.neuguong.submission.SubmissionCollection;

/** The last submission to be settled tells its collection. */
@Component
class SendSubmissionsSettledDelegate implements JavaDelegate {

    private final Collections collections;
    private final Processes processes;

    SendSubmissionsSettledDelegate(Collections collections, Processes processes) {
        this.collections = collections;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        collections
                .settledBy(execution.getProcessBusinessKey())
                .ifPresent(collection -> processes.send(SubmissionCollection.SUBMISSIONS_SETTLED, collection));
    }
}
