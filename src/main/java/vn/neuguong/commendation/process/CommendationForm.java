package vn.neuguong.commendation.process;

import static vn.neuguong.document.Markdown.escape;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.Bonuses;
import vn.neuguong.commendation.CommendationApproval.DecisionRow;
import vn.neuguong.commendation.CommendationApproval.ProposalRow;
import vn.neuguong.commendation.CommendationDecision;
import vn.neuguong.commendation.Commendations;
import vn.neuguong.commendation.Proposal;
import vn.neuguong.document.Documents;
import vn.neuguong.engine.Choice;
import vn.neuguong.engine.Variable;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.CandidateText;
import vn.neuguong.nomination.Remarks;
import vn.neuguong.plan.Obligation.Subject;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.plan.PlanText;
import vn.neuguong.plan.Plans;

/** What the forms show in which commendations are proposed, decided and signed, for a plan's code. */
@Component("commendationForm")
public class CommendationForm {

    private final Commendations commendations;
    private final CommendationDecision decision;
    private final Bonuses bonuses;
    private final Remarks remarks;
    private final CandidateText text;
    private final Plans plans;
    private final PlanText planText;

    CommendationForm(
            Commendations commendations,
            CommendationDecision decision,
            Bonuses bonuses,
            Remarks remarks,
            CandidateText text,
            Plans plans,
            PlanText planText) {
        this.planText = planText;
        this.commendations = commendations;
        this.decision = decision;
        this.bonuses = bonuses;
        this.remarks = remarks;
        this.text = text;
        this.plans = plans;
    }

    public JsonValue submitProposal(String planCode) {
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "text", text.of(commendations.endorsed(planCode)),
                        "documentUrl", Documents.url(planCode, Proposal.NAME),
                        "channels", channels(planCode),
                        "book", offersBook(planCode),
                        "rows",
                                commendations.endorsed(planCode).stream()
                                        .map(candidate -> CandidateText.row(candidate, ""))
                                        .toList())));
    }

    /** Everyone whom the council endorsed, for our own commendation where the plan has it. */
    public JsonValue proposal(String planCode) {
        List<String> own = plans.get(planCode).plan().commendation().channels().stream()
                .filter(Channel.OWN::equals)
                .map(Enum::name)
                .toList();
        return Variable.json(commendations.endorsed(planCode).stream()
                .map(candidate -> new ProposalRow(own, false))
                .toList());
    }

    public JsonValue decideCommendations(String planCode) {
        Map<String, Set<Channel>> proposed = commendations.proposed(planCode);
        Set<String> book = commendations.proposedForBook(planCode);
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "text", text.of(commendations.endorsed(planCode)),
                        "opinions", remarks.text(planCode),
                        "documentUrl", Documents.url(planCode, Proposal.NAME),
                        "channels", channels(planCode),
                        "book", offersBook(planCode),
                        "rows",
                                commendations.endorsed(planCode).stream()
                                        .map(candidate -> CandidateText.row(
                                                candidate,
                                                labels(proposed.getOrDefault(candidate.id(), Set.of()))
                                                        + (book.contains(candidate.id()) ? "; đưa vào sách" : "")))
                                        .toList())));
    }

    private static String labels(Set<Channel> channels) {
        return channels.isEmpty()
                ? "không đề nghị"
                : channels.stream().map(Channel::label).collect(Collectors.joining("; "));
    }

    /** What the lead agency proposes; the standing committee changes only where it decides otherwise. */
    public JsonValue decisions(String planCode) {
        Map<String, Set<Channel>> proposed = commendations.proposed(planCode);
        Set<String> book = commendations.proposedForBook(planCode);
        return Variable.json(commendations.endorsed(planCode).stream()
                .map(Candidate::id)
                .map(id -> new DecisionRow(
                        proposed.getOrDefault(id, Set.of()).stream()
                                .map(Enum::name)
                                .toList(),
                        book.contains(id),
                        ""))
                .toList());
    }

    public JsonValue signDecision(String planCode) {
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "text", text.of(commendations.approved(planCode, Channel.OWN)),
                        "number", decision.number(planCode),
                        "total", bonuses.total(planCode),
                        "sources", escape(bonuses.sources(planCode)),
                        "documentUrl", Documents.url(planCode, CommendationDecision.NAME))));
    }

    public String signer(String planCode) {
        return plans.get(planCode).plan().signer().name();
    }

    /** Whether a model can be put to the superior level for its book. */
    private boolean offersBook(String planCode) {
        return plans.get(planCode).plan().commendation().channels().contains(Channel.SUPERIOR)
                && commendations.endorsed(planCode).stream()
                        .anyMatch(candidate -> candidate.nomination().subject() == Subject.MODEL);
    }

    private List<Choice> channels(String planCode) {
        return Choice.of(plans.get(planCode).plan().commendation().channels(), Channel::name, Channel::label);
    }
}
