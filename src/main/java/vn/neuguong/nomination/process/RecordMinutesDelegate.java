package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.CouncilSession;
import vn.neuguong.nomination.Minutes;

@Component
class RecordMinutesDelegate implements JavaDelegate {

    private final Minutes minutes;

    RecordMinutesDelegate(Minutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        minutes.confirm(execution.getProcessBusinessKey(), CouncilSession.CONCLUSION.take(execution));
    }
}
