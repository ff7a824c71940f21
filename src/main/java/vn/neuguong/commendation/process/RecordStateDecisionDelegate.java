package vn.neuguong.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.Answers;
import vn.neuguong.commendation.CommendationApproval;
import vn.neuguong.plan.Plan.Channel;

@Component
class RecordStateDecisionDelegate implements JavaDelegate {

    private final Answers answers;

    RecordStateDecisionDelegate(Answers answers) {
        this.answers = answers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        answers.record(
                execution.getProcessBusinessKey(),
                Channel.STATE,
                CommendationApproval.OUTCOMES.take(execution),
                CommendationApproval.DECISION_NUMBER.take(execution),
                CommendationApproval.DECIDED_ON.take(execution));
    }
}
