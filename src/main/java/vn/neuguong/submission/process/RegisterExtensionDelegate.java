package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.submission.DeadlineExtension;
import vn.neuguong.submission.Extensions;

@Component
class RegisterExtensionDelegate implements JavaDelegate {

    private final Extensions extensions;

    RegisterExtensionDelegate(Extensions extensions) {
        this.extensions = extensions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setProcessBusinessKey(extensions.register(DeadlineExtension.PLAN_CODE.take(execution)));
    }
}
