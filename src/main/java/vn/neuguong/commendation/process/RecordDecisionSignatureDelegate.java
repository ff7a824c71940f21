package vn.neuguong.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationApproval;
import vn.neuguong.commendation.CommendationPapers;

@Component
class RecordDecisionSignatureDelegate implements JavaDelegate {

    private final CommendationPapers papers;

    RecordDecisionSignatureDelegate(CommendationPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.sign(
                execution.getProcessBusinessKey(),
                CommendationApproval.SIGNED_ON.take(execution),
                CommendationApproval.SIGNER.take(execution));
    }
}
