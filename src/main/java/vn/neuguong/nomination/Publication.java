package vn.neuguong.nomination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;
import vn.neuguong.nomination.NominationVetting.ObjectionRow;
import vn.neuguong.plan.Plans;

/** What others say about the candidates before the council meets: co-appraising agencies, and the public. */
@Component
@Transactional
public class Publication {

    private enum Opinion {
        AGREE,
        DISAGREE
    }

    private enum Outcome {
        KEEP,
        REMOVE
    }

    private final JdbcClient jdbc;
    private final Candidates candidates;
    private final Plans plans;
    private final People people;
    private final Clock clock;

    Publication(JdbcClient jdbc, Candidates candidates, Plans plans, People people, Clock clock) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.plans = plans;
        this.people = people;
        this.clock = clock;
    }

    /** Records the opinion of a co-appraising agency; one that disagrees says why. */
    public void giveOpinion(String planCode, String agency, String decision, String comment) {
        Opinion opinion = Decision.choose(decision, List.of(Opinion.values()));
        if (opinion == Opinion.DISAGREE) {
            Decision.needsReason(comment, "Ý kiến");
        }
        jdbc.sql("""
                        insert into opinion (plan_code, agency, agrees, comment, person, at) values (?, ?, ?, ?, ?, ?)
                        on conflict (plan_code, agency) do update set agrees = excluded.agrees,
                            comment = excluded.comment, person = excluded.person, at = excluded.at
                        """)
                .params(planCode, agency, opinion == Opinion.AGREE, comment, person(), now())
                .update();
    }

    /**
     * Makes the list of candidates public within the system.
     *
     * @return whether the plan gives people days to object
     */
    public boolean publish(String planCode) {
        int days = plans.get(planCode).plan().vetting().publicationDays();
        Instant end = VietnameseDate.startOf(LocalDate.now(clock).plusDays(days + 1L));
        jdbc.sql("""
                        insert into vetting (plan_code, published_at, publication_ends_at) values (?, ?, ?)
                        on conflict (plan_code) do update set published_at = excluded.published_at,
                            publication_ends_at = excluded.publication_ends_at
                        """).params(planCode, now(), end.atOffset(ZoneOffset.UTC)).update();
        return days > 0;
    }

    public boolean isPublished(String planCode) {
        return jdbc.sql("select count(*) from vetting where plan_code = ? and published_at is not null")
                        .param(planCode)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The first instant after the publication period. */
    public Instant endsAt(String planCode) {
        return jdbc.sql("select publication_ends_at from vetting where plan_code = ?")
                .param(planCode)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    /**
     * Records the objections that came in and how each was resolved.
     *
     * @return whether any candidate is left
     */
    public boolean resolveObjections(String planCode, List<ObjectionRow> rows) {
        if (rows != null) {
            rows.forEach(row -> resolve(planCode, row));
        }
        return !candidates.of(planCode, CandidateStatus.ELIGIBLE).isEmpty();
    }

    private void resolve(String planCode, ObjectionRow row) {
        Candidate candidate = candidates.of(planCode, CandidateStatus.ELIGIBLE).stream()
                .filter(eligible -> eligible.id().equals(row.candidate()))
                .findFirst()
                .orElseThrow(() -> new Refusal("Có phản ánh chưa chọn ứng viên trong danh sách."));
        if (Text.isBlank(row.content())) {
            throw new Refusal("Phản ánh về «%s» chưa có nội dung.", candidate.name());
        }
        Outcome outcome = Decision.choose(row.decision(), List.of(Outcome.values()));
        if (Text.isBlank(row.reason())) {
            throw new Refusal("Kết quả giải quyết phản ánh về «%s» chưa có lý do.", candidate.name());
        }
        jdbc.sql("""
                        insert into objection (candidate_id, content, removes, reason, person, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        candidate.id(),
                        Text.clean(row.content()),
                        outcome == Outcome.REMOVE,
                        Text.clean(row.reason()),
                        person(),
                        now())
                .update();
        if (outcome == Outcome.REMOVE) {
            candidates.move(candidate.id(), CandidateStatus.WITHDRAWN, Text.clean(row.reason()));
        }
    }

    private String person() {
        return people.current().orElse(null);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
