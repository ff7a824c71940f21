package vn.neuguong.substitution.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.substitution.Substitution;
import vn.neuguong.substitution.Substitutions;

@Component
class RecordCallOffDelegate implements JavaDelegate {

    private final Substitutions substitutions;

    RecordCallOffDelegate(Substitutions substitutions) {
        this.substitutions = substitutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        substitutions.callOff(execution.getProcessBusinessKey(), Substitution.COMMENT.take(execution));
    }
}
