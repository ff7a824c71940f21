package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.CouncilSession;
import vn.neuguong.nomination.SessionCalls;

@Component
class RecordCallDelegate implements JavaDelegate {

    private final SessionCalls calls;

    RecordCallDelegate(SessionCalls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calls.call(
                execution.getProcessBusinessKey(),
                CouncilSession.SESSION_DAY.take(execution),
                CouncilSession.START_TIME.take(execution),
                CouncilSession.END_TIME.take(execution),
                CouncilSession.PLACE.take(execution));
    }
}
