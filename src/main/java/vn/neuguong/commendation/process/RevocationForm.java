package vn.neuguong.commendation.process;

import static vn.neuguong.document.Markdown.escape;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.commendation.Commendation;
import vn.neuguong.commendation.Commendations;
import vn.neuguong.commendation.Revocation;
import vn.neuguong.commendation.RevocationDecision;
import vn.neuguong.commendation.Revocations;
import vn.neuguong.document.Documents;
import vn.neuguong.engine.Choice;
import vn.neuguong.engine.Variable;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.plan.PlanText;

/** What the forms show in which a commendation is revoked, for a plan's code and the candidate's id. */
@Component("revocationForm")
public class RevocationForm {

    private final Revocations revocations;
    private final Commendations commendations;
    private final PlanText planText;

    RevocationForm(Revocations revocations, Commendations commendations, PlanText planText) {
        this.revocations = revocations;
        this.commendations = commendations;
        this.planText = planText;
    }

    public JsonValue proposeRevocation(String planCode) {
        Map<String, Commendation> own = own(planCode);
        List<Choice> choices = Choice.of(
                revocations.revocable(planCode), Candidate::id, candidate -> label(candidate, own.get(candidate.id())));
        return Variable.json(planText.headed(planCode, Map.of("commendations", choices)));
    }

    public JsonValue decideRevocation(String planCode, String candidateId) {
        return Variable.json(planText.headed(planCode, Map.of("proposal", text(planCode, candidateId))));
    }

    public JsonValue signRevocation(String planCode, String candidateId) {
        Revocation revocation = revocations.get(candidateId);
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "number", revocation.number(),
                        "documentUrl", Documents.url(planCode, RevocationDecision.name(revocation)),
                        "text", text(planCode, candidateId))));
    }

    private String text(String planCode, String candidateId) {
        Revocation revocation = revocations.get(candidateId);
        Commendation commendation = own(planCode).get(candidateId);
        return commendations.endorsed(planCode).stream()
                .filter(candidate -> candidate.id().equals(candidateId))
                .map(candidate ->
                        "**%s**\n\n- Quyết định khen thưởng: số %s, ngày %s\n- Lý do thu hồi: %s\n- Căn cứ: %s\n"
                                .formatted(
                                        escape(label(candidate, commendation)),
                                        escape(commendation.decisionNumber()),
                                        VietnameseDate.format(commendation.decidedOn()),
                                        escape(revocation.reason()),
                                        escape(revocation.legalGround())))
                .collect(Collectors.joining());
    }

    private static String label(Candidate candidate, Commendation commendation) {
        return "%s – %s (Giấy khen số %s)"
                .formatted(candidate.name(), candidate.unitName(), commendation.certificateNumber());
    }

    private Map<String, Commendation> own(String planCode) {
        return commendations.of(planCode).stream()
                .filter(commendation -> commendation.channel() == Channel.OWN)
                .collect(Collectors.toMap(Commendation::candidateId, Function.identity()));
    }
}
