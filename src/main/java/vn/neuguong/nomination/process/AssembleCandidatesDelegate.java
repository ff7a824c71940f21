package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.Candidates;
import vn.neuguong.plan.PlanCycle;

@Component
class AssembleCandidatesDelegate implements JavaDelegate {

    private final Candidates candidates;

    AssembleCandidatesDelegate(Candidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        candidates.assemble(execution.getProcessBusinessKey());
        PlanCycle.ANY_ENDORSED.set(execution, false);
    }
}
