package vn.neuguong.commendation;

import java.time.LocalDate;
import vn.neuguong.engine.Variable;

/** The card of the process commendationRevocation; its business key is the plan's code. */
public final class CommendationRevocation {

    public static final Variable<String> PLAN_CODE = Variable.text("planCode");
    public static final Variable<String> DECISION = Variable.text("decision");
    public static final Variable<String> CANDIDATE_ID = Variable.text("candidateId");
    public static final Variable<String> REASON = Variable.text("reason");
    public static final Variable<String> LEGAL_GROUND = Variable.text("legalGround");
    public static final Variable<String> COMMENT = Variable.text("comment");
    public static final Variable<Boolean> REVOCATION_PROPOSED = Variable.flag("revocationProposed");
    public static final Variable<Boolean> REVOCATION_APPROVED = Variable.flag("revocationApproved");
    public static final Variable<LocalDate> SIGNED_ON = Variable.day("signedOn");
    public static final Variable<String> SIGNER = Variable.text("signer");

    private CommendationRevocation() {}
}
