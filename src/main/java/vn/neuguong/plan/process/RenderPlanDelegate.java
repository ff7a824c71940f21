package vn.neuguong.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.plan.PlanPaper;

@Component
class RenderPlanDelegate implements JavaDelegate {

    private final PlanPaper paper;

    RenderPlanDelegate(PlanPaper paper) {
        this.paper = paper;
    }

    @Override
    public void execute(DelegateExecution execution) {
        paper.render(execution.getProcessBusinessKey());
    }
}
