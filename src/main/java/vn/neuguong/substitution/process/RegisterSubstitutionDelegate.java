package vn.neuguong.substitution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.substitution.Absence;
import vn.neuguong.substitution.Substitution;
import vn.neuguong.substitution.Substitutions;

@Component
class RegisterSubstitutionDelegate implements JavaDelegate {

    private final Substitutions substitutions;

    RegisterSubstitutionDelegate(Substitutions substitutions) {
        this.substitutions = substitutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Absence absence = substitutions.register();
        execution.setProcessBusinessKey(absence.key());
        Substitution.STARTER.set(execution, absence.registeredBy());
    }
}
