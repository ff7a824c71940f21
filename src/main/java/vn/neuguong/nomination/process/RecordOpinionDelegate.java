package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.NominationVetting;
import vn.neuguong.nomination.Publication;

@Component
class RecordOpinionDelegate implements JavaDelegate {

    private final Publication publication;

    RecordOpinionDelegate(Publication publication) {
        this.publication = publication;
    }

    @Override
    public void execute(DelegateExecution execution) {
        publication.giveOpinion(
                execution.getProcessBusinessKey(),
                NominationVetting.AGENCY.get(execution),
                NominationVetting.DECISION.take(execution),
                NominationVetting.COMMENT.take(execution));
    }
}
