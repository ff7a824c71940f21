package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.submission.SubmissionReview;
import vn.neuguong.submission.UnitSubmission;

@Component
class RecordUnitApprovalDelegate implements JavaDelegate {

    private final SubmissionReview review;

    RecordUnitApprovalDelegate(SubmissionReview review) {
        this.review = review;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean approved = review.decideByUnit(
                execution.getProcessBusinessKey(),
                UnitSubmission.DECISION.take(execution),
                UnitSubmission.COMMENT.take(execution));
        UnitSubmission.UNIT_APPROVED.set(execution, approved);
    }
}
