package vn.neuguong.nomination.process;

import static vn.neuguong.document.Markdown.escape;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Choice;
import vn.neuguong.engine.Variable;
import vn.neuguong.nomination.BallotText;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.CandidateGroups;
import vn.neuguong.nomination.CandidateStatus;
import vn.neuguong.nomination.CandidateText;
import vn.neuguong.nomination.Candidates;
import vn.neuguong.nomination.NominationVetting.ScreeningRow;
import vn.neuguong.nomination.NominationVetting.SupplementRow;
import vn.neuguong.nomination.ReceivedObjectionText;
import vn.neuguong.nomination.Remarks;
import vn.neuguong.nomination.Supplements;
import vn.neuguong.plan.Obligation.DossierItem;
import vn.neuguong.plan.PlanText;

/** What the forms of nominationVetting show, for a plan's code. */
@Component("vettingForm")
public class VettingForm {

    /** First those whom a person has to look at; last those with whom nothing is wrong. */
    private static final Comparator<Candidate> BY_RESULT =
            Comparator.comparing(Candidate::needsCheck).reversed().thenComparing(Candidate::proposed);

    private final Candidates candidates;
    private final Supplements supplements;
    private final Remarks remarks;
    private final CandidateText text;
    private final PlanText planText;
    private final ReceivedObjectionText objections;

    VettingForm(
            Candidates candidates,
            Supplements supplements,
            Remarks remarks,
            CandidateText text,
            PlanText planText,
            ReceivedObjectionText objections) {
        this.objections = objections;
        this.planText = planText;
        this.candidates = candidates;
        this.supplements = supplements;
        this.remarks = remarks;
        this.text = text;
    }

    public JsonValue confirmScreening(String planCode) {
        CandidateGroups groups = CandidateGroups.by(VettingForm::proposed, candidates.of(planCode), BY_RESULT);
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "summary", groups.summary(),
                        "candidates", BallotText.options(groups.all()),
                        "text", text.of(groups, VettingForm::result))));
    }

    private static String proposed(Candidate candidate) {
        return candidate.needsCheck() ? "Cần đối chiếu" : candidate.proposed().label();
    }

    private static String result(Candidate candidate) {
        String reasons = escape(String.join("; ", candidate.reasons()));
        return "**Kết quả sơ duyệt:** %s%s".formatted(proposed(candidate), reasons.isEmpty() ? "" : " – " + reasons);
    }

    /** Those about whom a person has to decide, and those about whom it was decided otherwise than the table proposes. */
    public JsonValue screening(String planCode) {
        return Variable.json(candidates.of(planCode).stream()
                .filter(candidate -> isDecided(candidate) ? candidate.override() != null : candidate.needsDecision())
                .map(VettingForm::prefilled)
                .toList());
    }

    private static boolean isDecided(Candidate candidate) {
        return candidate.status() == CandidateStatus.ELIGIBLE || candidate.status() == CandidateStatus.INELIGIBLE;
    }

    private static ScreeningRow prefilled(Candidate candidate) {
        List<String> id = List.of(candidate.id());
        return isDecided(candidate)
                ? new ScreeningRow(id, candidate.status().name(), candidate.override())
                : new ScreeningRow(id, "", "");
    }

    public JsonValue supplementDossier(String planCode, String unitCode) {
        List<Candidate> incomplete = supplements.of(planCode, unitCode);
        return Variable.json(planText.headed(
                planCode,
                Map.of(
                        "deadline",
                        "hết ngày " + VietnameseDate.format(VietnameseDate.lastDay(supplements.dueAt(planCode))),
                        "dossierItems",
                        incomplete.stream()
                                .flatMap(candidate -> supplements.wanted(candidate).stream())
                                .distinct()
                                .map(item -> new Choice(item.code(), item.item()))
                                .toList(),
                        "rows",
                        incomplete.stream()
                                .map(candidate ->
                                        Map.of("name", escape(candidate.name()), "missing", escape(missing(candidate))))
                                .toList())));
    }

    private String missing(Candidate candidate) {
        return Stream.concat(
                        candidate.reasons().stream(),
                        supplements.missing(candidate).stream().map(DossierItem::item))
                .collect(Collectors.joining("; "));
    }

    public JsonValue supplements(String planCode, String unitCode) {
        return Variable.json(supplements.of(planCode, unitCode).stream()
                .map(Candidate::nomination)
                .map(nomination -> new SupplementRow(
                        nomination.dossier(),
                        nomination.achievement(),
                        nomination.sets(),
                        nomination.history(),
                        nomination.notDisciplined()))
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
                        "opinions",
                        remarks.text(planCode),
                        "received",
                        objections.received(planCode),
                        "receivedOptions",
                        objections.options(planCode),
                        "candidates",
                        eligible(planCode).stream().map(VettingForm::option).toList())));
    }

    public JsonValue objections(String planCode) {
        return Variable.json(objections.rows(planCode));
    }

    private List<Candidate> eligible(String planCode) {
        return candidates.of(planCode, CandidateStatus.ELIGIBLE);
    }

    static Choice option(Candidate candidate) {
        return new Choice(candidate.id(), candidate.name() + " – " + candidate.unitName());
    }
}
