package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.submission.OverdueNotices;

@Component
class NotifyOverdueDelegate implements JavaDelegate {

    private final OverdueNotices notices;

    NotifyOverdueDelegate(OverdueNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.tell(execution.getProcessBusinessKey());
    }
}
