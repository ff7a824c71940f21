package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.submission.DeadlineExtension;
import vn.neuguong.submission.Extensions;

@Component
class RecordExtensionDelegate implements JavaDelegate {

    private final Extensions extensions;

    RecordExtensionDelegate(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean extended = extensions.extend(
                execution.getProcessBusinessKey(),
                DeadlineExtension.DECISION.take(execution),
                DeadlineExtension.COLLECTION_ID.get(execution),
                DeadlineExtension.UNIT.get(execution),
                DeadlineExtension.NEW_DUE.get(execution),
                DeadlineExtension.COMMENT.take(execution));
        DeadlineExtension.EXTENDED.set(execution, extended);
    }
}
