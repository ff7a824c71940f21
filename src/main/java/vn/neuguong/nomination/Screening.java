package vn.neuguong.nomination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.Decisions;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;
import vn.neuguong.nomination.NominationVetting.ScreeningRow;
import vn.neuguong.nomination.NominationVetting.SupplementRow;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Obligation.DossierItem;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.NominationContent.Nomination;

/** Screening: the table candidateEligibility proposes, the lead agency decides, incomplete dossiers go back once. */
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
    private final Decisions decisions;
    private final Plans plans;
    private final JdbcClient jdbc;
    private final Clock clock;

    Screening(Candidates candidates, Decisions decisions, Plans plans, JdbcClient jdbc, Clock clock) {
        this.candidates = candidates;
        this.decisions = decisions;
        this.plans = plans;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks the table about every candidate that is not decided yet. One sent back for its dossier has had its chance. */
    public void screen(String planCode) {
        List<Candidate> all = candidates.of(planCode);
        all.stream().filter(candidate -> UNDECIDED.contains(candidate.status())).forEach(candidate -> {
            List<Map<String, Object>> hits = decisions.decide("candidateEligibility", inputs(candidate, all));
            List<String> reasons =
                    hits.stream().map(hit -> (String) hit.get("reason")).toList();
            boolean hadItsChance = candidate.status() == CandidateStatus.INCOMPLETE;
            candidates.propose(candidate.id(), outcome(hits), reasons, hadItsChance);
        });
    }

    private Map<String, Object> inputs(Candidate candidate, List<Candidate> all) {
        long same = all.stream()
                .filter(other ->
                        !other.id().equals(candidate.id()) && other.name().equalsIgnoreCase(candidate.name()))
                .count();
        return Map.of(
                "criteriaMet", candidate.nomination().criteria().size(),
                "dossierMissing", missing(candidate).size(),
                "duplicates", (int) same);
    }

    private static CandidateStatus outcome(List<Map<String, Object>> hits) {
        List<Object> outcomes = hits.stream().map(hit -> hit.get("outcome")).toList();
        if (outcomes.contains(CandidateStatus.INELIGIBLE.name())) {
            return CandidateStatus.INELIGIBLE;
        }
        return outcomes.isEmpty() ? CandidateStatus.ELIGIBLE : CandidateStatus.INCOMPLETE;
    }

    /** The items of the plan's dossier that a candidate lacks. */
    public List<DossierItem> missing(Candidate candidate) {
        return obligation(candidate).dossier().stream()
                .filter(item -> !candidate.nomination().dossier().contains(item.code()))
                .toList();
    }

    public Obligation obligation(Candidate candidate) {
        return plans.obligation(candidate.planCode(), candidate.obligationCode());
    }

    /**
     * Records what the lead agency decided about each candidate of the plan, in the order of {@link Candidates#of}.
     *
     * @throws Refusal where a decision differs from the table's without a reason, or a dossier would go back twice
     */
    public Result decide(String planCode, List<ScreeningRow> rows) {
        List<Candidate> all = candidates.of(planCode);
        if (rows == null ? !all.isEmpty() : rows.size() != all.size()) {
            throw new Refusal("Biểu mẫu phải có đủ %d ứng viên.", all.size());
        }
        for (int i = 0; i < all.size(); i++) {
            decide(all.get(i), rows.get(i));
        }
        return result(planCode);
    }

    private void decide(Candidate candidate, ScreeningRow row) {
        CandidateStatus decided = Decision.choose(
                row.decision(),
                List.of(CandidateStatus.ELIGIBLE, CandidateStatus.INCOMPLETE, CandidateStatus.INELIGIBLE));
        if (decided == CandidateStatus.INCOMPLETE && candidate.supplemented()) {
            throw new Refusal(
                    "Hồ sơ của «%s» đã được trả về bổ sung một lần. Hãy chọn đủ hoặc không đủ điều kiện.",
                    candidate.name());
        }
        boolean overrides = decided != candidate.proposed();
        if (overrides && Text.isBlank(row.reason())) {
            throw new Refusal(
                    "Kết luận về «%s» khác kết quả sơ duyệt (%s). Hãy ghi lý do.",
                    candidate.name(), candidate.proposed().label());
        }
        if (overrides) {
            candidates.override(candidate.id(), Text.clean(row.reason()));
        }
        candidates.move(candidate.id(), decided, Text.clean(row.reason()));
    }

    private Result result(String planCode) {
        if (!candidates.of(planCode, CandidateStatus.INCOMPLETE).isEmpty()) {
            int days = plans.get(planCode).plan().vetting().supplementDays();
            Instant due = VietnameseDate.startOf(LocalDate.now(clock).plusDays(days + 1L));
            jdbc.sql("""
                            insert into vetting (plan_code, supplement_due_at) values (?, ?)
                            on conflict (plan_code) do update set supplement_due_at = excluded.supplement_due_at
                            """).params(planCode, due.atOffset(ZoneOffset.UTC)).update();
            return Result.SUPPLEMENT;
        }
        return candidates.of(planCode, CandidateStatus.ELIGIBLE).isEmpty() ? Result.NONE : Result.CANDIDATES;
    }

    /** The first instant that is too late to supplement a dossier. */
    public Instant supplementDueAt(String planCode) {
        return jdbc.sql("select supplement_due_at from vetting where plan_code = ?")
                .param(planCode)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** A unit's candidates whose dossiers are incomplete, in the order of the rows that it supplements. */
    public List<Candidate> toSupplement(String planCode, String unitCode) {
        return candidates.of(planCode, CandidateStatus.INCOMPLETE).stream()
                .filter(candidate -> candidate.unitCode().equals(unitCode))
                .toList();
    }

    public List<String> unitsToSupplement(String planCode) {
        return candidates.of(planCode, CandidateStatus.INCOMPLETE).stream()
                .map(Candidate::unitCode)
                .distinct()
                .toList();
    }

    /** Keeps what a unit added to its dossiers. */
    public void supplement(String planCode, String unitCode, List<SupplementRow> rows) {
        List<Candidate> incomplete = toSupplement(planCode, unitCode);
        if (rows == null || rows.size() != incomplete.size()) {
            throw new Refusal("Biểu mẫu phải có đủ %d hồ sơ.", incomplete.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            Candidate candidate = incomplete.get(i);
            SupplementRow row = rows.get(i);
            List<String> known = obligation(candidate).dossier().stream()
                    .map(DossierItem::code)
                    .collect(Collectors.toList()); // which, unlike Set.copyOf, can be asked about null
            if (row.dossier() != null && !known.containsAll(row.dossier())) {
                throw new Refusal("Hồ sơ của «%s» có loại mà kế hoạch không nêu.", candidate.name());
            }
            Nomination before = candidate.nomination();
            candidates.supplement(
                    candidate.id(),
                    new Nomination(
                            before.subject(),
                            before.name(),
                            before.position(),
                            Text.isBlank(row.achievement()) ? before.achievement() : Text.clean(row.achievement()),
                            before.criteria(),
                            row.dossier()));
        }
    }
}
