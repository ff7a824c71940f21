package vn.neuguong.nomination.process;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.nomination.Attendance;

/** Whom councilSession asks, for a plan's code. */
@Component("councilSessionLists")
public class CouncilSessionLists {

    private final Attendance attendance;

    CouncilSessionLists(Attendance attendance) {
        this.attendance = attendance;
    }

    /** The members who are present. */
    public List<String> voters(String planCode) {
        return attendance.present(planCode);
    }

    /** The member who presides, and so confirms the minutes. */
    public String chair(String planCode) {
        return attendance.presiding(planCode).person();
    }
}
