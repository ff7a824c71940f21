package vn.neuguong.nomination.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.Attendance;
import vn.neuguong.nomination.Sessions;

/** Whom councilSession asks, for a plan's code. */
@Component("councilSessionLists")
public class CouncilSessionLists {

    private final Attendance attendance;
    private final Sessions sessions;

    CouncilSessionLists(Attendance attendance, Sessions sessions) {
        this.attendance = attendance;
        this.sessions = sessions;
    }

    /** The members who get a ballot. */
    public List<String> voters(String planCode) {
        return sessions.voters(planCode);
    }

    /** The member who presides, and so confirms the minutes. */
    public String chair(String planCode) {
        return attendance.presiding(planCode).person();
    }
}
