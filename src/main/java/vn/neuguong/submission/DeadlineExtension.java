package vn.neuguong.submission;

import java.time.LocalDate;
import vn.neuguong.engine.Variable;

/** The card of the process deadlineExtension; its business key is the plan's code. */
public final class DeadlineExtension {

    public static final Variable<String> PLAN_CODE = Variable.text("planCode");
    public static final Variable<String> DECISION = Variable.text("decision");
    public static final Variable<String> COLLECTION_ID = Variable.text("collectionId");
    public static final Variable<String> UNIT = Variable.text("unit");
    public static final Variable<LocalDate> NEW_DUE = Variable.day("newDue");
    public static final Variable<String> COMMENT = Variable.text("comment");
    public static final Variable<Boolean> EXTENDED = Variable.flag("extended");
    public static final Variable<String> POSTPONED_UNTIL = Variable.text("postponedUntil");

    private DeadlineExtension() {}
}
