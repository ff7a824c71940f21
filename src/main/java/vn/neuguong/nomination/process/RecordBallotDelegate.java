package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.CouncilSession;
import vn.neuguong.nomination.Vote;

@Component
class RecordBallotDelegate implements JavaDelegate {

    private final Vote vote;

    RecordBallotDelegate(Vote vote) {
        this.vote = vote;
    }

    @Override
    public void execute(DelegateExecution execution) {
        vote.cast(
                execution.getProcessBusinessKey(),
                CouncilSession.MEMBER.get(execution),
                CouncilSession.BALLOT.take(execution));
    }
}
