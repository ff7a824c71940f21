package vn.neuguong.nomination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.attachment.Attachments;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;
import vn.neuguong.nomination.NominationVetting.SupplementRow;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Obligation.DossierItem;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.NominationContent.Nomination;
import vn.neuguong.submission.RequiredFiles;

/** Incomplete dossiers: they go back to their units once, for the days that the plan sets. */
@Component
@Transactional
public class Supplements {

    private final Candidates candidates;
    private final Plans plans;
    private final RequiredFiles files;
    private final Attachments attachments;
    private final SupplementNotices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Supplements(
            Candidates candidates,
            Plans plans,
            RequiredFiles files,
            Attachments attachments,
            SupplementNotices notices,
            JdbcClient jdbc,
            Clock clock) {
        this.candidates = candidates;
        this.plans = plans;
        this.files = files;
        this.attachments = attachments;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The items of the plan's dossier that a candidate lacks. */
    public List<DossierItem> missing(Candidate candidate) {
        return wanted(candidate).stream()
                .filter(item -> !candidate.nomination().dossier().contains(item.code()))
                .toList();
    }

    /** The items of which the plan wants more copies than there are sets. */
    List<DossierItem> lackingCopies(Candidate candidate) {
        int sets = candidate.nomination().sets() == null
                ? 1
                : candidate.nomination().sets();
        return wanted(candidate).stream().filter(item -> item.copies() > sets).toList();
    }

    /** The items of the plan's dossier. */
    public List<DossierItem> wanted(Candidate candidate) {
        return plans.obligation(candidate.planCode(), candidate.obligationCode())
                .dossier();
    }

    /** The submissions that nominate these candidates, each with what was asked for; in their order. */
    Map<String, Obligation> submissions(List<Candidate> nominated) {
        Map<String, Obligation> submissions = new LinkedHashMap<>();
        nominated.forEach(candidate -> submissions.computeIfAbsent(
                candidate.submissionId(), id -> plans.obligation(candidate.planCode(), candidate.obligationCode())));
        return submissions;
    }

    /** Sets the day for the units whose dossiers are incomplete, and tells them. @return whether there are any */
    boolean request(String planCode) {
        if (candidates.of(planCode, CandidateStatus.INCOMPLETE).isEmpty()) {
            return false;
        }
        int days = plans.get(planCode).plan().vetting().supplementDays();
        LocalDate lastDay = LocalDate.now(clock).plusDays(days);
        Instant due = VietnameseDate.startOf(lastDay.plusDays(1));
        jdbc.sql("""
                        insert into vetting (plan_code, supplement_due_at) values (?, ?)
                        on conflict (plan_code) do update set supplement_due_at = excluded.supplement_due_at
                        """).params(planCode, due.atOffset(ZoneOffset.UTC)).update();
        units(planCode).forEach(unit -> notices.requested(planCode, unit, of(planCode, unit), lastDay));
        return true;
    }

    /** The first instant that is too late to supplement a dossier. */
    public Instant dueAt(String planCode) {
        return jdbc.sql("select supplement_due_at from vetting where plan_code = ?")
                .param(planCode)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /** A unit's candidates whose dossiers are incomplete, in the order of the rows that it supplements. */
    public List<Candidate> of(String planCode, String unitCode) {
        return candidates.of(planCode, CandidateStatus.INCOMPLETE).stream()
                .filter(candidate -> candidate.unitCode().equals(unitCode))
                .toList();
    }

    public List<String> units(String planCode) {
        return candidates.of(planCode, CandidateStatus.INCOMPLETE).stream()
                .map(Candidate::unitCode)
                .distinct()
                .toList();
    }

    /** Keeps what a unit added to its dossiers. */
    public void record(String planCode, String unitCode, List<SupplementRow> rows) {
        List<Candidate> incomplete = of(planCode, unitCode);
        if (rows == null || rows.size() != incomplete.size()) {
            throw new Refusal("Biểu mẫu phải có đủ %d hồ sơ.", incomplete.size());
        }
        for (int i = 0; i < rows.size(); i++) {
            record(incomplete.get(i), rows.get(i));
        }
        submissions(incomplete).forEach((submission, obligation) -> submitFiles(planCode, submission, obligation));
    }

    private void submitFiles(String planCode, String submissionId, Obligation obligation) {
        List<String> nominees = candidates.of(planCode).stream()
                .filter(candidate -> candidate.submissionId().equals(submissionId))
                .map(Candidate::name)
                .toList();
        files.check(submissionId, obligation, nominees);
        attachments.submit(submissionId);
    }

    private void record(Candidate candidate, SupplementRow row) {
        List<String> known = wanted(candidate).stream()
                .map(DossierItem::code)
                .collect(Collectors.toList()); // which, unlike an immutable one, can be asked about null
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
                        row.dossier(),
                        row.sets() == null ? before.sets() : row.sets(),
                        row.history() == null ? before.history() : row.history(),
                        row.notDisciplined() == null ? before.notDisciplined() : row.notDisciplined()));
    }
}
