package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.NominationVetting;
import vn.neuguong.nomination.Screening;

@Component
class RecordScreeningDelegate implements JavaDelegate {

    private final Screening screening;

    RecordScreeningDelegate(Screening screening) {
        this.screening = screening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Screening.Result result =
                screening.decide(execution.getProcessBusinessKey(), NominationVetting.SCREENING.take(execution));
        NominationVetting.SCREENING_RESULT.set(execution, result.name());
    }
}
