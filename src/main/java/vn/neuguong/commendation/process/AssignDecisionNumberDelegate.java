package vn.neuguong.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationDecision;

@Component
class AssignDecisionNumberDelegate implements JavaDelegate {

    private final CommendationDecision decision;

    AssignDecisionNumberDelegate(CommendationDecision decision) {
        this.decision = decision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decision.assignNumber(execution.getProcessBusinessKey());
    }
}
