package vn.neuguong.commendation.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.Choices;
import vn.neuguong.commendation.CommendationApproval;
import vn.neuguong.plan.Plan.Channel;

@Component
class RecordDecisionDelegate implements JavaDelegate {

    private final Choices choices;

    RecordDecisionDelegate(Choices choices) {
        this.choices = choices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Set<Channel> channels =
                choices.decide(execution.getProcessBusinessKey(), CommendationApproval.DECISIONS.take(execution));
        CommendationApproval.OWN_APPROVED.set(execution, channels.contains(Channel.OWN));
        CommendationApproval.STATE_APPROVED.set(execution, channels.contains(Channel.STATE));
        CommendationApproval.SUPERIOR_APPROVED.set(execution, channels.contains(Channel.SUPERIOR));
    }
}
