package vn.neuguong.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationApproval;
import vn.neuguong.commendation.Proposal;

@Component
class RecordProposalDelegate implements JavaDelegate {

    private final Proposal proposal;

    RecordProposalDelegate(Proposal proposal) {
        this.proposal = proposal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposal.submit(execution.getProcessBusinessKey(), CommendationApproval.PROPOSAL.take(execution));
    }
}
