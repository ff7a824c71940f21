package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.NominationVetting;
import vn.neuguong.nomination.Screening;

@Component
class RecordSupplementDelegate implements JavaDelegate {

    private final Screening screening;

    RecordSupplementDelegate(Screening screening) {
        this.screening = screening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        screening.supplement(
                execution.getProcessBusinessKey(),
                NominationVetting.UNIT_CODE.get(execution),
                NominationVetting.SUPPLEMENTS.take(execution));
    }
}
