package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.SessionCalls;

@Component
class InviteCouncilDelegate implements JavaDelegate {

    private final SessionCalls calls;

    InviteCouncilDelegate(SessionCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calls.invite(execution.getProcessBusinessKey());
    }
}
