package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.submission.CollectionSummary;

@Component
class SummarizeCollectionDelegate implements JavaDelegate {

    private final CollectionSummary summary;

    SummarizeCollectionDelegate(CollectionSummary summary) {
        this.summary = summary;
    }

    @Override
    public void execute(DelegateExecution execution) {
        summary.summarize(execution.getProcessBusinessKey());
    }
}
