package vn.neuguong.nomination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.plan.Plans;

/** The list of candidates that is public for some days, so that people can object. */
@Component
@Transactional
public class Publication {

    private static final Set<CandidateStatus> LISTED =
            Set.of(CandidateStatus.ELIGIBLE, CandidateStatus.ENDORSED, CandidateStatus.NOT_ENDORSED);

    /** Where the public page of a plan stands. */
    enum Page {
        /** There is none, or not yet. */
        NONE,
        OPEN,
        OVER
    }

    private final JdbcClient jdbc;
    private final Candidates candidates;
    private final Plans plans;
    private final VettingSteps steps;
    private final Clock clock;

    Publication(JdbcClient jdbc, Candidates candidates, Plans plans, VettingSteps steps, Clock clock) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.plans = plans;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Makes the list of candidates public within the system, for the days that the plan sets; with none it stays among
     * those who vet.
     *
     * @return whether the list is public
     */
    public boolean publish(String planCode) {
        int days = plans.get(planCode).plan().vetting().publicationDays();
        if (days == 0) {
            return false;
        }
        Instant end = VietnameseDate.startOf(LocalDate.now(clock).plusDays(days + 1L));
        jdbc.sql("""
                        insert into vetting (plan_code, published_at, publication_ends_at) values (?, ?, ?)
                        on conflict (plan_code) do update set published_at = excluded.published_at,
                            publication_ends_at = excluded.publication_ends_at
                        """)
                .params(planCode, OffsetDateTime.now(clock), end.atOffset(ZoneOffset.UTC))
                .update();
        steps.add(
                planCode, "PUBLISHED", "Đến hết ngày %s".formatted(VietnameseDate.format(VietnameseDate.lastDay(end))));
        return true;
    }

    public boolean isPublished(String planCode) {
        return jdbc.sql("select count(*) from vetting where plan_code = ? and published_at is not null")
                        .param(planCode)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The published list, without those whom an objection has taken off it; empty where nothing was published. */
    public List<Candidate> list(String planCode) {
        return isPublished(planCode)
                ? candidates.of(planCode).stream()
                        .filter(candidate -> LISTED.contains(candidate.status()))
                        .toList()
                : List.of();
    }

    /** Whether the list is public beyond the system, where the plan wants that. */
    Page page(String planCode) {
        if (!isPublished(planCode) || !plans.get(planCode).plan().vetting().publicPage()) {
            return Page.NONE;
        }
        return Instant.now(clock).isBefore(endsAt(planCode)) ? Page.OPEN : Page.OVER;
    }

    /** The first instant after the publication period. */
    public Instant endsAt(String planCode) {
        return jdbc.sql("select publication_ends_at from vetting where plan_code = ?")
                .param(planCode)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }
}
