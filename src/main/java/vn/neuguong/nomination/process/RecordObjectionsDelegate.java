package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.NominationVetting;
import vn.neuguong.nomination.Objections;

@Component
class RecordObjectionsDelegate implements JavaDelegate {

    private final Objections objections;

    RecordObjectionsDelegate(Objections objections) {
        this.objections = objections;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean left =
                objections.resolve(execution.getProcessBusinessKey(), NominationVetting.OBJECTIONS.take(execution));
        NominationVetting.CANDIDATES_LEFT.set(execution, left);
    }
}
