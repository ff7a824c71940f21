package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.submission.CollectionDeadlines;

@Component
class MarkOverdueDelegate implements JavaDelegate {

    private final CollectionDeadlines deadlines;

    MarkOverdueDelegate(CollectionDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.markOverdue(execution.getProcessBusinessKey());
    }
}
