package vn.neuguong.substitution.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.substitution.Absence;
import vn.neuguong.substitution.Substitution;
import vn.neuguong.substitution.Substitutions;

@Component
class RecordDeputyDelegate implements JavaDelegate {

    private final Substitutions substitutions;

    RecordDeputyDelegate(Substitutions substitutions) {
        this.substitutions = substitutions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Absence> named = substitutions.name(
                execution.getProcessBusinessKey(),
                Substitution.DECISION.take(execution),
                Substitution.ABSENTEE.take(execution),
                Substitution.DEPUTY.take(execution),
                Substitution.FIRST_DAY.take(execution),
                Substitution.LAST_DAY.take(execution),
                Substitution.REASON.take(execution));
        Substitution.NAMED.set(execution, named.isPresent());
        named.ifPresent(absence -> Substitution.ABSENTEE.set(execution, absence.absentee()));
    }
}
