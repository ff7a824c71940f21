package vn.neuguong.notice.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.notice.MailTroubles;

@Component
class ResendMailDelegate implements JavaDelegate {

    private final MailTroubles troubles;

    ResendMailDelegate(MailTroubles troubles) {
        this.troubles = troubles;
    }

    @Override
    public void execute(DelegateExecution execution) {
        troubles.resend(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
    }
}
