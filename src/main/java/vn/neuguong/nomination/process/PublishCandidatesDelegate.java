package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.NominationVetting;
import vn.neuguong.nomination.Publication;

@Component
class PublishCandidatesDelegate implements JavaDelegate {

    private final Publication publication;

    PublishCandidatesDelegate(Publication publication) {
        this.publication = publication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        NominationVetting.PUBLICATION_DUE.set(execution, publication.publish(execution.getProcessBusinessKey()));
    }
}
