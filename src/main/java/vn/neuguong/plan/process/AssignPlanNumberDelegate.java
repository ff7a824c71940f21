package vn.neuguong.plan.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.plan.Plans;

@Component
class AssignPlanNumberDelegate implements JavaDelegate {

    private final Plans plans;

    AssignPlanNumberDelegate(Plans plans) {
        this.plans = plans;
    }

    @Override
    public void execute(DelegateExecution execution) {
        plans.assignNumber(execution.getProcessBusinessKey());
    }
}
