package vn.neuguong.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationPapers;

@Component
class AssignDecisionNumberDelegate implements JavaDelegate {

    private final CommendationPapers papers;

    AssignDecisionNumberDelegate(CommendationPapers papers) {
        this.papers = papers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        papers.assignNumber(execution.getProcessBusinessKey());
    }
}
