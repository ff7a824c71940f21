package vn.neuguong.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.Referral;

@Component
class RemindSuperiorAnswerDelegate implements JavaDelegate {

    private final Referral referral;

    RemindSuperiorAnswerDelegate(Referral referral) {
        this.referral = referral;
    }

    @Override
    public void execute(DelegateExecution execution) {
        referral.remind(execution.getProcessBusinessKey());
    }
}
