package vn.neuguong.nomination;

import java.time.LocalDate;
import java.util.List;
import vn.neuguong.engine.Variable;

/** The card of the process councilChange; its business key is the plan's code. */
public final class CouncilChange {

    public static final Variable<String> PLAN_CODE = Variable.text("planCode");

    /** How often the council had been changed when the process began, so that nobody works on an old list. */
    public static final Variable<String> COUNCIL_VERSION = Variable.text("councilVersion");

    public static final Variable<String> DECISION = Variable.text("decision");
    public static final Variable<List<CouncilSession.MemberRow>> MEMBERS =
            Variable.rows("members", CouncilSession.MemberRow.class);
    public static final Variable<LocalDate> TERM_FROM = Variable.day("termFrom");
    public static final Variable<LocalDate> TERM_TO = Variable.day("termTo");
    public static final Variable<String> REASON = Variable.text("reason");
    public static final Variable<String> COMMENT = Variable.text("comment");
    public static final Variable<Boolean> CHANGE_PROPOSED = Variable.flag("changeProposed");
    public static final Variable<Boolean> CHANGE_APPROVED = Variable.flag("changeApproved");

    private CouncilChange() {}
}
