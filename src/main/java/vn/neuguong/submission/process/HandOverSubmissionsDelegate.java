package vn.neuguong.submission.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.submission.HandOver;

@Component
class HandOverSubmissionsDelegate implements JavaDelegate {

    private final HandOver handOver;

    HandOverSubmissionsDelegate(HandOver handOver) {
        this.handOver = handOver;
    }

    @Override
    public void execute(DelegateExecution execution) {
        handOver.toSuccessors();
    }
}
