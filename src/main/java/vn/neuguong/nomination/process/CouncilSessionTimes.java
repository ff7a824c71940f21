package vn.neuguong.nomination.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.Sessions;

/** When the vote closes, for a plan's code. */
@Component("councilSessionTimes")
public class CouncilSessionTimes {

    private final Sessions sessions;

    CouncilSessionTimes(Sessions sessions) {
        this.sessions = sessions;
    }

    public Date votingEnd(String planCode) {
        return Date.from(sessions.votingEndsAt(planCode));
    }
}
