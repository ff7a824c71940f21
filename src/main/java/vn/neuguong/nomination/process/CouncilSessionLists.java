package vn.neuguong.nomination.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.Councils;
import vn.neuguong.nomination.Councils.Function;
import vn.neuguong.nomination.Sessions;

/** Whom councilSession asks, for a plan's code. */
@Component("councilSessionLists")
public class CouncilSessionLists {

    private final Sessions sessions;
    private final Councils councils;

    CouncilSessionLists(Sessions sessions, Councils councils) {
        this.sessions = sessions;
        this.councils = councils;
    }

    /** The members who are present. */
    public List<String> voters(String planCode) {
        return sessions.present(planCode);
    }

    /** The member who confirms the minutes. */
    public String chair(String planCode) {
        return councils.members(planCode).stream()
                .filter(member -> member.function() == Function.CHAIR)
                .map(Councils.Member::person)
                .findFirst()
                .orElseThrow();
    }
}
