package vn.neuguong.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationApproval;
import vn.neuguong.commendation.CommendationDecision;

@Component
class RecordDecisionSignatureDelegate implements JavaDelegate {

    private final CommendationDecision decision;

    RecordDecisionSignatureDelegate(CommendationDecision decision) {
        this.decision = decision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decision.sign(
                execution.getProcessBusinessKey(),
                CommendationApproval.SIGNED_ON.take(execution),
                CommendationApproval.SIGNER.take(execution));
    }
}
