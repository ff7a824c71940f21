package vn.neuguong.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.Proposal;

@Component
class DraftProposalDelegate implements JavaDelegate {

    private final Proposal proposal;

    DraftProposalDelegate(Proposal proposal) {
        this.proposal = proposal;
    }

    @Override
    public void execute(DelegateExecution execution) {
        proposal.draft(execution.getProcessBusinessKey());
    }
}
