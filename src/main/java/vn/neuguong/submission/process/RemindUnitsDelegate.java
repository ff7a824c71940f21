package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.submission.CollectionNotices;

@Component
class RemindUnitsDelegate implements JavaDelegate {

    private final CollectionNotices notices;

    RemindUnitsDelegate(CollectionNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.remind(execution.getProcessBusinessKey());
    }
}
