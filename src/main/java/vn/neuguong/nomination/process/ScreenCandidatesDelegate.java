package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.Screening;

@Component
class ScreenCandidatesDelegate implements JavaDelegate {

    private final Screening screening;

    ScreenCandidatesDelegate(Screening screening) {
        this.screening = screening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        screening.screen(execution.getProcessBusinessKey());
    }
}
