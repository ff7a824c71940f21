package vn.neuguong.plan.process;

import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Refusal;
import vn.neuguong.plan.PlanCycle;
import vn.neuguong.plan.PlanRegistration;

@Component
class RegisterPlanDelegate implements JavaDelegate {

    private static final Set<String> FORM = Set.of(PlanCycle.PLAN_CODE.name(), PlanCycle.BASED_ON.name());

    private final PlanRegistration registration;

    RegisterPlanDelegate(PlanRegistration registration) {
        this.registration = registration;
    }

    @Override
    public void execute(DelegateExecution execution) {
        if (!FORM.containsAll(execution.getVariableNames())) {
            throw new Refusal("Biểu mẫu bắt đầu chỉ nhận mã kế hoạch mới và mã kế hoạch mẫu.");
        }
        registration.register(PlanCycle.PLAN_CODE.get(execution), PlanCycle.BASED_ON.get(execution));
        execution.setProcessBusinessKey(PlanCycle.PLAN_CODE.get(execution));
    }
}
