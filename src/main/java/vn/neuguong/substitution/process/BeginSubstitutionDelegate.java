package vn.neuguong.substitution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.substitution.Substitutions;

@Component
class BeginSubstitutionDelegate implements JavaDelegate {

    private final Substitutions substitutions;

    BeginSubstitutionDelegate(Substitutions substitutions) {
        this.substitutions = substitutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        substitutions.begin(execution.getProcessBusinessKey());
    }
}
