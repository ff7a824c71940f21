package vn.neuguong.commendation.process;

import static vn.neuguong.document.Markdown.escape;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.Bonuses;
import vn.neuguong.commendation.CommendationApproval.DecisionRow;
import vn.neuguong.commendation.CommendationApproval.Proposed;
import vn.neuguong.commendation.CommendationDecision;
import vn.neuguong.commendation.Commendations;
import vn.neuguong.commendation.Proposal;
import vn.neuguong.document.Documents;
import vn.neuguong.engine.Choice;
import vn.neuguong.engine.Variable;
import vn.neuguong.nomination.BallotText;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.CandidateGroups;
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
        CandidateGroups groups =
                CandidateGroups.by(candidate -> candidate.status().label(), commendations.endorsed(planCode));
        return Variable.json(planText.headed(planCode, choice(planCode, groups, CommendationForm::tally)));
    }

    /** Everyone whom the council endorsed, for our own commendation where the plan has it. */
    public JsonValue proposal(String planCode) {
        List<String> own = plans.get(planCode).plan().commendation().channels().stream()
                .filter(Channel.OWN::equals)
                .map(Enum::name)
                .toList();
        return Variable.json(new Proposed(own, List.of()));
    }

    public JsonValue decideCommendations(String planCode) {
        Map<String, Set<Channel>> proposed = commendations.proposed(planCode);
        Set<String> book = commendations.proposedForBook(planCode);
        Function<Candidate, String> labels = candidate -> labels(proposed.getOrDefault(candidate.id(), Set.of()))
                + (book.contains(candidate.id()) ? ", đưa vào sách" : "");
        Map<String, Object> view = choice(
                planCode,
                CandidateGroups.by(labels, commendations.endorsed(planCode)),
                candidate -> tally(candidate) + "\n\n**Đề nghị:** " + labels.apply(candidate));
        view.put("opinions", remarks.text(planCode));
        return Variable.json(planText.headed(planCode, view));
    }

    /** What one needs to choose channels for candidates. */
    private Map<String, Object> choice(String planCode, CandidateGroups groups, Function<Candidate, String> facts) {
        return new HashMap<>(Map.of(
                "summary", groups.summary(),
                "candidates", BallotText.options(groups.all()),
                "text", text.of(groups, facts),
                "documentUrl", Documents.url(planCode, Proposal.NAME),
                "channels", channels(planCode),
                "book", offersBook(planCode, groups.all())));
    }

    private static String tally(Candidate candidate) {
        return "**Kết quả bỏ phiếu:** " + candidate.tally();
    }

    private static String labels(Set<Channel> channels) {
        return channels.isEmpty()
                ? "Không đề nghị"
                : channels.stream().map(Channel::label).collect(Collectors.joining(", "));
    }

    /** Nothing that differs from what is proposed; the standing committee adds where it decides otherwise. */
    public JsonValue decisions() {
        return Variable.json(List.<DecisionRow>of());
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
    private boolean offersBook(String planCode, List<Candidate> endorsed) {
        return plans.get(planCode).plan().commendation().channels().contains(Channel.SUPERIOR)
                && endorsed.stream()
                        .anyMatch(candidate -> candidate.nomination().subject() == Subject.MODEL);
    }

    private List<Choice> channels(String planCode) {
        return Choice.of(plans.get(planCode).plan().commendation().channels(), Channel::name, Channel::label);
    }
}
