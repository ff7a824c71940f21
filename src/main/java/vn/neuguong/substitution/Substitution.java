package vn.neuguong.substitution;

import java.time.LocalDate;
import vn.neuguong.engine.Variable;

/** The card of the process substitution; its business key is that of the absence, {@link Absence#key}. */
public final class Substitution {

    public static final Variable<String> STARTER = Variable.text("starter");
    public static final Variable<String> DECISION = Variable.text("decision");
    public static final Variable<String> ABSENTEE = Variable.text("absentee");
    public static final Variable<String> DEPUTY = Variable.text("deputy");
    public static final Variable<LocalDate> FIRST_DAY = Variable.day("firstDay");
    public static final Variable<LocalDate> LAST_DAY = Variable.day("lastDay");
    public static final Variable<String> REASON = Variable.text("reason");
    public static final Variable<Boolean> NAMED = Variable.flag("named");
    public static final Variable<String> COMMENT = Variable.text("comment");

    private Substitution() {}
}
