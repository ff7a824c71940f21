package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.submission.CollectionDeadlines;

@Component
class NotifyOverdueDelegate implements JavaDelegate {

    private final CollectionDeadlines deadlines;

    NotifyOverdueDelegate(CollectionDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution execution) {
        deadlines.notifyOverdue(execution.getProcessBusinessKey());
    }
}
