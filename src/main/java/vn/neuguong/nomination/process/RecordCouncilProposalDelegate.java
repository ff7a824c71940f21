package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.CouncilTerm;
import vn.neuguong.nomination.Councils;
import vn.neuguong.nomination.NominationVetting;

@Component
class RecordCouncilProposalDelegate implements JavaDelegate {

    private final Councils councils;

    RecordCouncilProposalDelegate(Councils councils) {
        this.councils = councils;
    }

    @Override
    public void execute(DelegateExecution execution) {
        councils.propose(
                execution.getProcessBusinessKey(),
                NominationVetting.MEMBERS.take(execution),
                new CouncilTerm(
                        NominationVetting.TERM_FROM.take(execution), NominationVetting.TERM_TO.take(execution)));
    }
}
