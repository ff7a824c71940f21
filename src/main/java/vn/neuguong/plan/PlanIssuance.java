package vn.neuguong.plan;

import java.time.LocalDate;
import vn.neuguong.engine.Variable;

/** The card of the process planIssuance; its business key is the plan's code. */
public final class PlanIssuance {

    /** The error with which the process ends where the standing committee refuses the plan. */
    public static final String PLAN_REFUSED = "planRefused";

    public static final Variable<PlanDraft> DRAFT = Variable.object("draft", PlanDraft.class);
    public static final Variable<String> DRAFT_NEXT = Variable.text("draftNext");
    public static final Variable<String> OBLIGATION_CODE = Variable.text("obligationCode");
    public static final Variable<ObligationDraft> DETAIL = Variable.object("detail", ObligationDraft.class);
    public static final Variable<String> DECISION = Variable.text("decision");
    public static final Variable<String> COMMENT = Variable.text("comment");
    public static final Variable<LocalDate> SIGNED_ON = Variable.day("signedOn");
    public static final Variable<String> SIGNER = Variable.text("signer");
    public static final Variable<Boolean> CONFIRMED = Variable.flag("confirmed");
    public static final Variable<Boolean> FORMAT_PASSED = Variable.flag("formatPassed");
    public static final Variable<String> PLAN_DECISION = Variable.text("planDecision");

    private PlanIssuance() {}
}
