package vn.neuguong.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationApproval;
import vn.neuguong.commendation.Commendations;
import vn.neuguong.plan.Plan.Channel;

@Component
class RecordSuperiorAnswerDelegate implements JavaDelegate {

    private final Commendations commendations;

    RecordSuperiorAnswerDelegate(Commendations commendations) {
        this.commendations = commendations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        commendations.answer(
                execution.getProcessBusinessKey(),
                Channel.SUPERIOR,
                CommendationApproval.OUTCOMES.take(execution),
                CommendationApproval.DECISION_NUMBER.take(execution),
                CommendationApproval.DECIDED_ON.take(execution));
    }
}
