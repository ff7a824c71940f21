package vn.neuguong.commendation.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationApproval.DecisionRow;
import vn.neuguong.commendation.CommendationApproval.OutcomeRow;
import vn.neuguong.commendation.CommendationApproval.ProposalRow;
import vn.neuguong.commendation.CommendationPapers;
import vn.neuguong.commendation.Commendations;
import vn.neuguong.document.Documents;
import vn.neuguong.engine.Variable;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.CandidateText;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.plan.PlanText;
import vn.neuguong.plan.Plans;

/** What the forms of commendationApproval show, for a plan's code. */
@Component("commendationForm")
public class CommendationForm {

    private final Commendations commendations;
    private final CommendationPapers papers;
    private final CandidateText text;
    private final Plans plans;
    private final Clock clock;
    private final PlanText planText;

    CommendationForm(
            Commendations commendations,
            CommendationPapers papers,
            CandidateText text,
            Plans plans,
            Clock clock,
            PlanText planText) {
        this.planText = planText;
        this.commendations = commendations;
        this.papers = papers;
        this.text = text;
        this.plans = plans;
        this.clock = clock;
    }

    public JsonValue submitProposal(String planCode) {
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "text", text.of(commendations.endorsed(planCode)),
                        "channels", channels(planCode),
                        "rows", rows(commendations.endorsed(planCode)))));
    }

    /** Everyone whom the council endorsed, for our own commendation where the plan has it. */
    public JsonValue proposal(String planCode) {
        List<String> own = plans.get(planCode).plan().commendation().channels().stream()
                .filter(Channel.OWN::equals)
                .map(Enum::name)
                .toList();
        return Variable.json(commendations.endorsed(planCode).stream()
                .map(candidate -> new ProposalRow(own))
                .toList());
    }

    public JsonValue decideCommendations(String planCode) {
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "text", text.of(commendations.endorsed(planCode)),
                        "documentUrl", Documents.url(planCode, CommendationPapers.PROPOSAL),
                        "channels", channels(planCode),
                        "rows",
                                commendations.endorsed(planCode).stream()
                                        .map(candidate -> CandidateText.row(
                                                candidate, labels(commendations.proposed(planCode, candidate))))
                                        .toList())));
    }

    private static String labels(Set<Channel> channels) {
        return channels.isEmpty()
                ? "không đề nghị"
                : channels.stream().map(Channel::label).collect(Collectors.joining("; "));
    }

    /** What the lead agency proposes; the standing committee changes only where it decides otherwise. */
    public JsonValue decisions(String planCode) {
        return Variable.json(commendations.endorsed(planCode).stream()
                .map(candidate -> commendations.proposed(planCode, candidate))
                .map(channels ->
                        new DecisionRow(channels.stream().map(Enum::name).toList(), ""))
                .toList());
    }

    public JsonValue signDecision(String planCode) {
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "text", text.of(commendations.approved(planCode, Channel.OWN)),
                        "number", papers.number(planCode),
                        "documentUrl", Documents.url(planCode, CommendationPapers.DECISION))));
    }

    public String signedOn(String planCode) {
        return LocalDate.now(clock).toString();
    }

    public String signer(String planCode) {
        return plans.get(planCode).plan().signer().name();
    }

    public JsonValue reviewStateDossier(String planCode) {
        List<Candidate> asked = commendations.approved(planCode, Channel.STATE);
        return Variable.json(planText.headed(planCode, Map.of("text", text.of(asked), "rows", rows(asked))));
    }

    public JsonValue stateOutcomes(String planCode) {
        return outcomes(planCode, Channel.STATE);
    }

    public JsonValue enterSuperiorAnswer(String planCode) {
        List<Candidate> asked = commendations.approved(planCode, Channel.SUPERIOR);
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "text", text.of(asked),
                        "documentUrl", Documents.url(planCode, CommendationPapers.REFERRAL),
                        "rows", rows(asked))));
    }

    public JsonValue superiorOutcomes(String planCode) {
        return outcomes(planCode, Channel.SUPERIOR);
    }

    private JsonValue outcomes(String planCode, Channel channel) {
        return Variable.json(commendations.approved(planCode, channel).stream()
                .map(candidate -> new OutcomeRow("", ""))
                .toList());
    }

    private List<Map<String, String>> channels(String planCode) {
        return plans.get(planCode).plan().commendation().channels().stream()
                .map(channel -> Map.of("value", channel.name(), "label", channel.label()))
                .toList();
    }

    private static List<CandidateText.Row> rows(List<Candidate> candidates) {
        return candidates.stream()
                .map(candidate -> CandidateText.row(candidate, ""))
                .toList();
    }
}
