package vn.neuguong.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationRevocation;
import vn.neuguong.commendation.RevocationDecision;

@Component
class AssignRevocationNumberDelegate implements JavaDelegate {

    private final RevocationDecision decision;

    AssignRevocationNumberDelegate(RevocationDecision decision) {
        this.decision = decision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decision.assignNumber(CommendationRevocation.CANDIDATE_ID.get(execution));
    }
}
