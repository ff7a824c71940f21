package vn.neuguong.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationRevocation;
import vn.neuguong.commendation.Revocations;

@Component
class RecordRevocationProposalDelegate implements JavaDelegate {

    private final Revocations revocations;

    RecordRevocationProposalDelegate(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean proposed = revocations.propose(
                execution.getProcessBusinessKey(),
                CommendationRevocation.DECISION.take(execution),
                CommendationRevocation.CANDIDATE_ID.get(execution),
                CommendationRevocation.REASON.take(execution),
                CommendationRevocation.LEGAL_GROUND.take(execution));
        CommendationRevocation.REVOCATION_PROPOSED.set(execution, proposed);
    }
}
