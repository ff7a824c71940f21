package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.CouncilSession;
import vn.neuguong.nomination.Tally;
import vn.neuguong.plan.PlanCycle;

@Component
class TallyBallotsDelegate implements JavaDelegate {

    private final Tally tally;

    TallyBallotsDelegate(Tally tally) {
        this.tally = tally;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Tally.Result result = tally.count(execution.getProcessBusinessKey());
        CouncilSession.SECOND_ROUND.set(execution, result.secondRound());
        PlanCycle.ANY_ENDORSED.set(execution, result.anyEndorsed());
    }
}
