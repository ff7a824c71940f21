package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.NominationVetting;
import vn.neuguong.nomination.Supplements;

@Component
class RecordSupplementDelegate implements JavaDelegate {

    private final Supplements supplements;

    RecordSupplementDelegate(Supplements supplements) {
        this.supplements = supplements;
    }

    @Override
    public void execute(DelegateExecution execution) {
        supplements.record(
                execution.getProcessBusinessKey(),
                NominationVetting.UNIT_CODE.get(execution),
                NominationVetting.SUPPLEMENTS.take(execution));
    }
}
