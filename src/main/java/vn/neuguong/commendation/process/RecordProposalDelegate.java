package vn.neuguong.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationApproval;
import vn.neuguong.commendation.Commendations;

@Component
class RecordProposalDelegate implements JavaDelegate {

    private final Commendations commendations;

    RecordProposalDelegate(Commendations commendations) {
        this.commendations = commendations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        commendations.propose(execution.getProcessBusinessKey(), CommendationApproval.PROPOSAL.take(execution));
    }
}
