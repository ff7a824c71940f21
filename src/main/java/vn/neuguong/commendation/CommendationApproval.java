package vn.neuguong.commendation;

import java.time.LocalDate;
import java.util.List;
import vn.neuguong.engine.Variable;

/** The card of the process commendationApproval; its business key is the plan's code. */
public final class CommendationApproval {

    /** What submitProposal submits: the channels proposed for everyone, none where nothing is, and the exceptions. */
    public record Proposed(List<String> channels, List<ProposalRow> exceptions) {}

    /**
     * The channels proposed for some candidates, by id.
     *
     * @param forBook whether models are proposed for the superior's book; null where it was not asked
     */
    public record ProposalRow(List<String> candidates, List<String> channels, Boolean forBook) {}

    /** A row of decideCommendations: what is decided about some candidates, by id, otherwise than was proposed. */
    public record DecisionRow(List<String> candidates, List<String> channels, Boolean forBook, String reason) {}

    /** A row of reviewStateDossier and enterSuperiorAnswer. */
    public record OutcomeRow(String decision, String reason) {}

    public static final Variable<Proposed> PROPOSAL = Variable.object("proposal", Proposed.class);
    public static final Variable<List<DecisionRow>> DECISIONS = Variable.rows("decisions", DecisionRow.class);
    public static final Variable<Boolean> OWN_APPROVED = Variable.flag("ownApproved");
    public static final Variable<Boolean> STATE_APPROVED = Variable.flag("stateApproved");
    public static final Variable<Boolean> SUPERIOR_APPROVED = Variable.flag("superiorApproved");
    public static final Variable<LocalDate> SIGNED_ON = Variable.day("signedOn");
    public static final Variable<String> SIGNER = Variable.text("signer");
    public static final Variable<List<OutcomeRow>> OUTCOMES = Variable.rows("outcomes", OutcomeRow.class);
    public static final Variable<String> DECISION_NUMBER = Variable.text("decisionNumber");
    public static final Variable<LocalDate> DECIDED_ON = Variable.day("decidedOn");

    private CommendationApproval() {}
}
