package vn.neuguong.nomination;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.Decisions;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;
import vn.neuguong.nomination.NominationVetting.ScreeningRow;
import vn.neuguong.organization.Units;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.NominationContent.Nomination;

/** Screening: the table candidateEligibility proposes, the lead agency decides. */
@Component
@Transactional
public class Screening {

    /** What comes after a screening. */
    public enum Result {
        SUPPLEMENT,
        CANDIDATES,
        NONE
    }

    private static final Set<CandidateStatus> UNDECIDED = Set.of(CandidateStatus.ASSEMBLED, CandidateStatus.INCOMPLETE);

    private final Candidates candidates;
    private final Supplements supplements;
    private final ResultNotices results;
    private final Decisions decisions;
    private final Plans plans;
    private final Units units;

    Screening(
            Candidates candidates,
            Supplements supplements,
            ResultNotices results,
            Decisions decisions,
            Plans plans,
            Units units) {
        this.candidates = candidates;
        this.supplements = supplements;
        this.results = results;
        this.decisions = decisions;
        this.plans = plans;
        this.units = units;
    }

    /** Asks the table about every candidate that is not decided yet. One sent back for its dossier has had its chance. */
    public void screen(String planCode) {
        List<Candidate> all = candidates.of(planCode);
        Map<List<Object>, Long> alike = numbers(all, candidate -> identity(candidate.nomination()));
        Map<List<Object>, Long> nominated = numbers(all, Screening::nominator);
        all.stream().filter(candidate -> UNDECIDED.contains(candidate.status())).forEach(candidate -> {
            long duplicates = alike.get(identity(candidate.nomination())) - 1;
            List<Map<String, Object>> hits = decisions.decide(
                    "candidateEligibility", inputs(candidate, duplicates, nominated.get(nominator(candidate))));
            List<String> reasons =
                    hits.stream().map(hit -> (String) hit.get("reason")).toList();
            boolean hadItsChance = candidate.status() == CandidateStatus.INCOMPLETE;
            candidates.propose(candidate.id(), outcome(hits), reasons, hadItsChance);
        });
    }

    private static Map<List<Object>, Long> numbers(List<Candidate> all, Function<Candidate, List<Object>> by) {
        return all.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private static List<Object> nominator(Candidate candidate) {
        return List.of(candidate.obligationCode(), candidate.unitCode());
    }

    private Map<String, Object> inputs(Candidate candidate, long duplicates, long nominated) {
        Nomination nomination = candidate.nomination();
        Obligation obligation = plans.obligation(candidate.planCode(), candidate.obligationCode());
        // The quota may be less by now than when the unit nominated.
        int most =
                obligation.quotaOf(units.get(candidate.unitCode()).unitClass()).max();
        return Map.of(
                "subject", nomination.subject().name(),
                "overQuota", (int) Math.max(0, nominated - most),
                "criteriaMet", nomination.criteria().size(),
                "dossierMissing", supplements.missing(candidate).size(),
                "copiesMissing", supplements.lackingCopies(candidate).size(),
                "historyMissing", nomination.history() == null && claimsHistory(nomination, obligation),
                "notDisciplined", Boolean.TRUE.equals(nomination.notDisciplined()),
                "duplicates", (int) duplicates);
    }

    private static boolean claimsHistory(Nomination nomination, Obligation obligation) {
        return obligation.criteria().stream()
                .anyMatch(criterion ->
                        criterion.history() && nomination.criteria().contains(criterion.code()));
    }

    /** By what two nominations look like one; many people share a name. */
    private static List<Object> identity(Nomination nomination) {
        return List.of(nomination.subject(), normal(nomination.name()), normal(nomination.position()));
    }

    private static String normal(String typed) {
        return Text.clean(typed).replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** The gravest of what the table found; what a person has to check ("CHECK") does not decide. */
    private static CandidateStatus outcome(List<Map<String, Object>> hits) {
        List<Object> outcomes = hits.stream().map(hit -> hit.get("outcome")).toList();
        if (outcomes.contains(CandidateStatus.INELIGIBLE.name())) {
            return CandidateStatus.INELIGIBLE;
        }
        return outcomes.contains(CandidateStatus.INCOMPLETE.name())
                ? CandidateStatus.INCOMPLETE
                : CandidateStatus.ELIGIBLE;
    }

    /**
     * Records what the lead agency decided about each candidate of the plan: as the table proposes, but for those who have
     * a row.
     *
     * @throws Refusal where a decision differs from the table's, or settles what it wants checked, without a reason, or
     *     a dossier would go back twice
     */
    public Result decide(String planCode, List<ScreeningRow> rows) {
        List<Candidate> all = candidates.of(planCode);
        Map<String, ScreeningRow> apart = CandidateRows.byCandidate(all, rows, ScreeningRow::candidates);
        all.forEach(candidate -> decide(
                candidate, apart.getOrDefault(candidate.id(), new ScreeningRow(List.of(), asProposed(candidate), ""))));
        if (supplements.request(planCode)) {
            return Result.SUPPLEMENT;
        }
        results.tellIfNobodyIsLeft(planCode);
        return candidates.of(planCode, CandidateStatus.ELIGIBLE).isEmpty() ? Result.NONE : Result.CANDIDATES;
    }

    /** What is decided about a candidate without a row; nothing where a person has to. */
    private static String asProposed(Candidate candidate) {
        return candidate.needsDecision() ? null : candidate.proposed().name();
    }

    private void decide(Candidate candidate, ScreeningRow row) {
        if (candidate.needsCheck() && Text.isBlank(row.decision())) {
            throw new Refusal("Hãy đối chiếu «%s» rồi chọn kết luận ở mục «Kết luận riêng».", candidate.name());
        }
        if (candidate.needsDecision() && Text.isBlank(row.decision())) {
            throw hadItsChance(candidate);
        }
        CandidateStatus decided = Decision.choose(
                row.decision(),
                List.of(CandidateStatus.ELIGIBLE, CandidateStatus.INCOMPLETE, CandidateStatus.INELIGIBLE));
        if (decided == CandidateStatus.INCOMPLETE && candidate.supplemented()) {
            throw hadItsChance(candidate);
        }
        String reason = Text.clean(row.reason());
        boolean overrides = decided != candidate.proposed();
        if (candidate.needsCheck() && reason.isEmpty()) {
            throw new Refusal("«%s» phải được đối chiếu. Hãy ghi kết quả đối chiếu vào mục «Lý do».", candidate.name());
        }
        if (overrides && reason.isEmpty()) {
            throw new Refusal(
                    "Kết luận về «%s» khác kết quả sơ duyệt (%s). Hãy ghi lý do.",
                    candidate.name(), candidate.proposed().label());
        }
        candidates.override(candidate.id(), overrides || candidate.needsCheck() ? reason : null);
        candidates.move(candidate.id(), decided, reason);
    }

    private static Refusal hadItsChance(Candidate candidate) {
        return new Refusal(
                "Hồ sơ của «%s» đã được trả về bổ sung một lần. Hãy chọn đủ hoặc không đủ điều kiện ở mục «Kết luận riêng».",
                candidate.name());
    }
}
