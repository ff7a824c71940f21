package vn.neuguong.nomination;

import java.time.LocalDate;
import java.util.List;
import vn.neuguong.engine.Variable;

/** The card of the process councilSession; its business key is the plan's code. */
public final class CouncilSession {

    /** A row of proposeCouncil. */
    public record MemberRow(String person, String function) {}

    /** A row of conveneCouncil, for the member in the same place of the council's list; candidates by id. */
    public record AttendanceRow(Boolean present, List<String> recusedFrom) {}

    /** What castBallot submits: one choice for all candidates, and those, by id, for whom the other one holds. */
    public record Ballot(String choice, List<String> exceptions) {}

    /** A session that waits for its day begins its list of members anew: the council has changed. */
    public static final String COUNCIL_CHANGED = "councilChanged";

    public static final Variable<LocalDate> SESSION_DAY = Variable.day("sessionDay");
    public static final Variable<String> START_TIME = Variable.text("startTime");
    public static final Variable<String> END_TIME = Variable.text("endTime");
    public static final Variable<String> DECISION = Variable.text("decision");
    public static final Variable<String> COMMENT = Variable.text("comment");
    public static final Variable<LocalDate> HELD_ON = Variable.day("heldOn");
    public static final Variable<String> PLACE = Variable.text("place");
    public static final Variable<List<AttendanceRow>> ATTENDANCE = Variable.rows("attendance", AttendanceRow.class);
    public static final Variable<Boolean> SESSION_HELD = Variable.flag("sessionHeld");
    public static final Variable<String> MEMBER = Variable.text("member");
    public static final Variable<Ballot> BALLOT = Variable.object("ballot", Ballot.class);
    public static final Variable<Boolean> SECOND_ROUND = Variable.flag("secondRound");
    public static final Variable<String> CONCLUSION = Variable.text("conclusion");

    private CouncilSession() {}
}
