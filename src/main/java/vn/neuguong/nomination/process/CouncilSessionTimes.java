package vn.neuguong.nomination.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.nomination.SessionCalls;
import vn.neuguong.nomination.Sessions;

/** When a session is due and its vote closes, for a plan's code. */
@Component("councilSessionTimes")
public class CouncilSessionTimes {

    private final SessionCalls calls;
    private final Sessions sessions;

    CouncilSessionTimes(SessionCalls calls, Sessions sessions) {
        this.calls = calls;
        this.sessions = sessions;
    }

    /** The end of the day to which the council is called. */
    public Date sessionDue(String planCode) {
        return Date.from(VietnameseDate.startOf(calls.get(planCode).day().plusDays(1)));
    }

    public Date votingEnd(String planCode) {
        return Date.from(sessions.votingEndsAt(planCode));
    }
}
