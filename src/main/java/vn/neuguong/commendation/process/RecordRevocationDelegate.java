package vn.neuguong.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationRevocation;
import vn.neuguong.commendation.Revocations;

@Component
class RecordRevocationDelegate implements JavaDelegate {

    private final Revocations revocations;

    RecordRevocationDelegate(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean approved = revocations.decide(
                CommendationRevocation.CANDIDATE_ID.get(execution),
                CommendationRevocation.DECISION.take(execution),
                CommendationRevocation.COMMENT.take(execution));
        CommendationRevocation.REVOCATION_APPROVED.set(execution, approved);
    }
}
