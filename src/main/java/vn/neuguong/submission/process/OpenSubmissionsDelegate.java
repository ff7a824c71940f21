package vn.neuguong.submission.process;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Processes;
import vn.neuguong.submission.Collection;
import vn.neuguong.submission.Collections;
import vn.neuguong.submission.SubmissionCollection;
import vn.neuguong.submission.UnitSubmission;

@Component
class OpenSubmissionsDelegate implements JavaDelegate {

    private final Collections collections;
    private final Processes processes;

    OpenSubmissionsDelegate(Collections collections, Processes processes) {
        this.collections = collections;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Collections.Chunk chunk = collections.openNext(execution.getProcessBusinessKey());
        chunk.opened().forEach(submission -> request(chunk.collection(), submission));
        SubmissionCollection.OPENING.set(execution, chunk.state().name());
    }

    private void request(Collection collection, Collections.Opened submission) {
        processes.start(
                UnitSubmission.SUBMISSION_REQUESTED,
                submission.id(),
                Map.of(
                        UnitSubmission.UNIT_CODE.name(), submission.unitCode(),
                        UnitSubmission.KIND.name(), collection.kind().name(),
                        UnitSubmission.EXEMPT.name(), submission.exempt(),
                        UnitSubmission.DUE_DATE.name(), collection.dueAt()));
    }
}
