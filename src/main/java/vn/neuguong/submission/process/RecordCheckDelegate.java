package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.submission.SubmissionReview;
import vn.neuguong.submission.UnitSubmission;

@Component
class RecordCheckDelegate implements JavaDelegate {

    private final SubmissionReview review;

    RecordCheckDelegate(SubmissionReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SubmissionReview.Checked checked = review.check(
                execution.getProcessBusinessKey(),
                UnitSubmission.DECISION.take(execution),
                UnitSubmission.COMMENT.take(execution),
                UnitSubmission.NEW_DUE.take(execution));
        UnitSubmission.CHECK_DECISION.set(execution, checked.decision().name());
        UnitSubmission.DUE_DATE.set(execution, checked.dueAt());
    }
}
