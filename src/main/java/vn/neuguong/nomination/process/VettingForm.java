package vn.neuguong.nomination.process;

import static vn.neuguong.document.Markdown.escape;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Variable;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.CandidateStatus;
import vn.neuguong.nomination.CandidateText;
import vn.neuguong.nomination.Candidates;
import vn.neuguong.nomination.NominationVetting.ScreeningRow;
import vn.neuguong.nomination.NominationVetting.SupplementRow;
import vn.neuguong.nomination.Screening;
import vn.neuguong.plan.Obligation.DossierItem;
import vn.neuguong.plan.PlanText;

/** What the forms of nominationVetting show, for a plan's code. */
@Component("vettingForm")
public class VettingForm {

    private final Candidates candidates;
    private final Screening screening;
    private final CandidateText text;
    private final PlanText planText;

    VettingForm(Candidates candidates, Screening screening, CandidateText text, PlanText planText) {
        this.planText = planText;
        this.candidates = candidates;
        this.screening = screening;
        this.text = text;
    }

    public JsonValue confirmScreening(String planCode) {
        List<Map<String, String>> rows =
                candidates.of(planCode).stream().map(this::row).toList();
        return Variable.json(planText.headed(planCode, Map.of("rows", rows)));
    }

    private Map<String, String> row(Candidate candidate) {
        return Map.of(
                "name", escape(candidate.name()),
                "subject", candidate.nomination().subject().label(),
                "unit", escape(candidate.unitName()),
                "proposed", candidate.proposed().label(),
                "reasons", escape(String.join("; ", candidate.reasons())),
                "text", text.of(candidate));
    }

    /** Each candidate with what was decided already, or else what the table proposes. */
    public JsonValue screening(String planCode) {
        return Variable.json(candidates.of(planCode).stream()
                .map(candidate -> new ScreeningRow(prefilled(candidate).name(), ""))
                .toList());
    }

    private static CandidateStatus prefilled(Candidate candidate) {
        boolean decided =
                candidate.status() == CandidateStatus.ELIGIBLE || candidate.status() == CandidateStatus.INELIGIBLE;
        return decided ? candidate.status() : candidate.proposed();
    }

    public JsonValue supplementDossier(String planCode, String unitCode) {
        List<Candidate> incomplete = screening.toSupplement(planCode, unitCode);
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "deadline",
                        "hết ngày "
                                + VietnameseDate.format(
                                        screening.supplementDueAt(planCode).minusMillis(1)),
                        "dossierItems",
                        incomplete.stream()
                                .flatMap(candidate -> screening.obligation(candidate).dossier().stream())
                                .distinct()
                                .map(item -> Map.of("value", item.code(), "label", item.item()))
                                .toList(),
                        "rows",
                        incomplete.stream()
                                .map(candidate ->
                                        Map.of("name", escape(candidate.name()), "missing", escape(missing(candidate))))
                                .toList())));
    }

    private String missing(Candidate candidate) {
        return screening.missing(candidate).stream().map(DossierItem::item).collect(Collectors.joining("; "));
    }

    public JsonValue supplements(String planCode, String unitCode) {
        return Variable.json(screening.toSupplement(planCode, unitCode).stream()
                .map(Candidate::nomination)
                .map(nomination -> new SupplementRow(nomination.dossier(), nomination.achievement()))
                .toList());
    }

    public JsonValue giveOpinion(String planCode) {
        return Variable.json(planText.headed(planCode, Map.of("text", text.of(eligible(planCode)))));
    }

    public JsonValue resolveObjections(String planCode) {
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "text",
                        text.of(eligible(planCode)),
                        "candidates",
                        eligible(planCode).stream().map(VettingForm::option).toList())));
    }

    public JsonValue objections(String planCode) {
        return Variable.json(List.of());
    }

    private List<Candidate> eligible(String planCode) {
        return candidates.of(planCode, CandidateStatus.ELIGIBLE);
    }

    static Map<String, String> option(Candidate candidate) {
        return Map.of("value", candidate.id(), "label", candidate.name() + " – " + candidate.unitName());
    }
}
