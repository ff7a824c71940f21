package vn.neuguong.plan;

import java.time.LocalDate;
import java.util.List;
import vn.neuguong.engine.Variable;

/** The card of the process planIssuance; its business key is the plan's code. */
public final class PlanIssuance {

    /** A row of the obligations in draftPlan: the deadlines as the drafter wrote them. */
    public record ObligationRow(String deadline, String closing) {}

    /** The error with which the process ends where the standing committee refuses the plan. */
    public static final String PLAN_REFUSED = "planRefused";

    public static final Variable<String> PLAN_TITLE = Variable.text("planTitle");
    public static final Variable<List<ObligationRow>> OBLIGATIONS = Variable.rows("obligations", ObligationRow.class);
    public static final Variable<String> SYNTHESIS_DEADLINE = Variable.text("synthesisDeadline");
    public static final Variable<String> CONFERENCE_DEADLINE = Variable.text("conferenceDeadline");
    public static final Variable<String> DECISION = Variable.text("decision");
    public static final Variable<String> COMMENT = Variable.text("comment");
    public static final Variable<LocalDate> SIGNED_ON = Variable.day("signedOn");
    public static final Variable<String> SIGNER = Variable.text("signer");
    public static final Variable<Boolean> FORMAT_PASSED = Variable.flag("formatPassed");
    public static final Variable<String> PLAN_DECISION = Variable.text("planDecision");

    private PlanIssuance() {}
}
