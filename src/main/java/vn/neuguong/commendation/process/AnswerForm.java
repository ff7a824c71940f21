package vn.neuguong.commendation.process;

import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.commendation.CommendationApproval.OutcomeRow;
import vn.neuguong.commendation.Commendations;
import vn.neuguong.commendation.Referral;
import vn.neuguong.document.Documents;
import vn.neuguong.engine.Variable;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.CandidateText;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.plan.PlanText;

/** What the forms show in which the answers of the other channels are entered, for a plan's code. */
@Component("answerForm")
public class AnswerForm {

    private final Commendations commendations;
    private final CandidateText text;
    private final PlanText planText;
    private final Referral referral;

    AnswerForm(Commendations commendations, CandidateText text, PlanText planText, Referral referral) {
        this.commendations = commendations;
        this.text = text;
        this.planText = planText;
        this.referral = referral;
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
                        "outstanding", referral.outstanding(planCode).orElse(""),
                        "documentUrl", Documents.url(planCode, Referral.NAME),
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

    private static List<CandidateText.Row> rows(List<Candidate> candidates) {
        return candidates.stream().map(CandidateText::row).toList();
    }
}
