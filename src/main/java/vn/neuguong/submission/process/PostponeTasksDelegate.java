package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.submission.DeadlineExtension;
import vn.neuguong.submission.Extensions;

@Component
class PostponeTasksDelegate implements JavaDelegate {

    private final Extensions extensions;

    PostponeTasksDelegate(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String last = extensions.postponeNext(
                DeadlineExtension.COLLECTION_ID.get(execution),
                DeadlineExtension.UNIT.get(execution),
                DeadlineExtension.NEW_DUE.get(execution),
                DeadlineExtension.POSTPONED_UNTIL.get(execution));
        DeadlineExtension.POSTPONED_UNTIL.set(execution, last);
    }
}
