package vn.neuguong.substitution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.substitution.Substitutions;

@Component
class EndSubstitutionDelegate implements JavaDelegate {

    private final Substitutions substitutions;

    EndSubstitutionDelegate(Substitutions substitutions) {
        this.substitutions = substitutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        substitutions.end(execution.getProcessBusinessKey());
    }
}
