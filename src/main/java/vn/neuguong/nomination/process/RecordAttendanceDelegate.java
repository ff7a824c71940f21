package vn.neuguong.nomination.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.CouncilSession;
import vn.neuguong.nomination.Sessions;

@Component
class RecordAttendanceDelegate implements JavaDelegate {

    private final Sessions sessions;

    RecordAttendanceDelegate(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean quorate = sessions.convene(
                execution.getProcessBusinessKey(),
                CouncilSession.HELD_ON.take(execution),
                CouncilSession.PLACE.take(execution),
                CouncilSession.ATTENDANCE.take(execution));
        CouncilSession.QUORATE.set(execution, quorate);
    }
}
