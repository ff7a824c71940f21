package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.Convening;
import vn.neuguong.nomination.CouncilSession;

@Component
class RecordAttendanceDelegate implements JavaDelegate {

    private final Convening convening;

    RecordAttendanceDelegate(Convening convening) {
        this.convening = convening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean held = convening.convene(
                execution.getProcessBusinessKey(),
                CouncilSession.DECISION.take(execution),
                CouncilSession.COMMENT.take(execution),
                CouncilSession.HELD_ON.take(execution),
                CouncilSession.PLACE.take(execution),
                CouncilSession.ATTENDANCE.take(execution));
        CouncilSession.SESSION_HELD.set(execution, held);
    }
}
