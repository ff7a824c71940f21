package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Processes;
import vn.neuguong.submission.CollectionDeadlines;
import vn.neuguong.submission.SubmissionCollection;
import vn.neuguong.submission.UnitSubmission;

@Component
class CloseSubmissionsDelegate implements JavaDelegate {

    private final CollectionDeadlines deadlines;
    private final Processes processes;

    CloseSubmissionsDelegate(CollectionDeadlines deadlines, Processes processes) {
        this.deadlines = deadlines;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        CollectionDeadlines.Closed closed = deadlines.closeNext(execution.getProcessBusinessKey());
        closed.ids().forEach(submission -> processes.send(UnitSubmission.COLLECTION_CLOSED, submission));
        SubmissionCollection.CLOSING_MORE.set(execution, closed.more());
    }
}
