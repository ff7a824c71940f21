package vn.neuguong.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationDecision;

@Component
class PublishCommendationsDelegate implements JavaDelegate {

    private final CommendationDecision decision;

    PublishCommendationsDelegate(CommendationDecision decision) {
        this.decision = decision;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decision.publish(execution.getProcessBusinessKey());
    }
}
