package vn.neuguong.commendation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationRevocation;
import vn.neuguong.commendation.Revocations;

@Component
class RegisterRevocationDelegate implements JavaDelegate {

    private final Revocations revocations;

    RegisterRevocationDelegate(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey(revocations.register(CommendationRevocation.PLAN_CODE.take(execution)));
    }
}
