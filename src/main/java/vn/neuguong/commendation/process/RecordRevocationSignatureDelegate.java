package vn.neuguong.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationRevocation;
import vn.neuguong.commendation.RevocationDecision;

@Component
class RecordRevocationSignatureDelegate implements JavaDelegate {

    private final RevocationDecision decision;

    RecordRevocationSignatureDelegate(RevocationDecision decision) {
        this.decision = decision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decision.sign(
                CommendationRevocation.CANDIDATE_ID.get(execution),
                CommendationRevocation.SIGNED_ON.take(execution),
                CommendationRevocation.SIGNER.take(execution));
    }
}
