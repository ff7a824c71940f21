package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.NominationVetting;
import vn.neuguong.nomination.Opinions;

@Component
class RecordOpinionDelegate implements JavaDelegate {

    private final Opinions opinions;

    RecordOpinionDelegate(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        opinions.give(
                execution.getProcessBusinessKey(),
                NominationVetting.AGENCY.get(execution),
                NominationVetting.DECISION.take(execution),
                NominationVetting.COMMENT.take(execution));
    }
}
