package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.CouncilSession;
import vn.neuguong.nomination.Vote;
import vn.neuguong.plan.PlanCycle;

@Component
class TallyBallotsDelegate implements JavaDelegate {

    private final Vote vote;

    TallyBallotsDelegate(Vote vote) {
        this.vote = vote;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Vote.Result result = vote.tally(execution.getProcessBusinessKey());
        CouncilSession.SECOND_ROUND.set(execution, result.secondRound());
        PlanCycle.ANY_ENDORSED.set(execution, result.anyEndorsed());
    }
}
