package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.Councils;
import vn.neuguong.nomination.NominationVetting;

@Component
class RecordCouncilDelegate implements JavaDelegate {

    private final Councils councils;

    RecordCouncilDelegate(Councils councils) {
        this.councils = councils;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean approved = councils.decide(
                execution.getProcessBusinessKey(),
                NominationVetting.DECISION.take(execution),
                NominationVetting.COMMENT.take(execution));
        NominationVetting.COUNCIL_APPROVED.set(execution, approved);
    }
}
