package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.NominationVetting;
import vn.neuguong.nomination.Publication;

@Component
class RecordObjectionsDelegate implements JavaDelegate {

    private final Publication publication;

    RecordObjectionsDelegate(Publication publication) {
        this.publication = publication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean left = publication.resolveObjections(
                execution.getProcessBusinessKey(), NominationVetting.OBJECTIONS.take(execution));
        NominationVetting.CANDIDATES_LEFT.set(execution, left);
    }
}
