package vn.neuguong.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationPapers;

@Component
class PrepareReferralDelegate implements JavaDelegate {

    private final CommendationPapers papers;

    PrepareReferralDelegate(CommendationPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.prepareReferral(execution.getProcessBusinessKey());
    }
}
