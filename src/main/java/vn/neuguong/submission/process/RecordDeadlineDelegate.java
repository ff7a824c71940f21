package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.submission.GuidedDeadlines;
import vn.neuguong.submission.SubmissionCollection;

@Component
class RecordDeadlineDelegate implements JavaDelegate {

    private final GuidedDeadlines deadlines;

    RecordDeadlineDelegate(GuidedDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.set(
                execution.getProcessBusinessKey(),
                SubmissionCollection.DEADLINE.take(execution),
                SubmissionCollection.GUIDANCE.take(execution));
    }
}
