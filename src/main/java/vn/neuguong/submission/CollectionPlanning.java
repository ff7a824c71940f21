package vn.neuguong.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.Deadline;
import vn.neuguong.calendar.Deadline.Occurrence;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Obligation.Kind;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.Plans;

/** Makes the collections of a plan that has been issued: when each opens, is due and closes. */
@Component
@Transactional
public class CollectionPlanning {

    /** Which kinds of collections a plan has. */
    public record Planned(boolean reports, boolean nominations) {}

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Collections collections;
    private final CollectionSteps steps;
    private final Clock clock;

    CollectionPlanning(JdbcClient jdbc, Plans plans, Collections collections, CollectionSteps steps, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.collections = collections;
        this.steps = steps;
        this.clock = clock;
    }

    /** Plans one collection for each time that an obligation comes round and is not over yet; done twice it plans once. */
    public Planned plan(String planCode) {
        Plan plan = plans.get(planCode).plan();
        plan.obligations().forEach(obligation -> plan(plan, obligation));
        return new Planned(
                !collections.ids(planCode, Kind.REPORT).isEmpty(),
                !collections.ids(planCode, Kind.NOMINATION).isEmpty());
    }

    private void plan(Plan plan, Obligation obligation) {
        List<Occurrence> occurrences = obligation.deadline().occurrences(plan.period());
        for (int i = 0; i < occurrences.size(); i++) {
            if (occurrences.size() == 1 || !isOver(occurrences.get(i))) {
                String theme =
                        i < obligation.themes().size() ? obligation.themes().get(i) : null;
                plan(plan.code(), obligation, occurrences.get(i), theme);
            }
        }
    }

    private boolean isOver(Occurrence occurrence) {
        return occurrence
                .deadline()
                .end()
                .filter(end -> !end.isAfter(clock.instant()))
                .isPresent();
    }

    private void plan(String planCode, Obligation obligation, Occurrence occurrence, String theme) {
        Instant due = occurrence.deadline().end().orElse(null);
        String id = planCode + "/" + obligation.code() + suffix("/", occurrence.code(), "");
        int planned = jdbc.sql("""
                        insert into collection
                            (id, plan_code, obligation_code, occurrence, kind, title, theme, opens_at, due_at, closes_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        id,
                        planCode,
                        obligation.code(),
                        occurrence.code().isEmpty() ? null : occurrence.code(),
                        obligation.kind().name(),
                        obligation.title() + suffix(" (", occurrence.label(), ")"),
                        theme,
                        Collections.time(opening(obligation, occurrence, due)),
                        due == null ? null : Collections.time(due),
                        due == null ? null : Collections.time(closing(obligation, due)))
                .update();
        if (planned == 1) {
            steps.move(collections.get(id), "PLANNED", null, CollectionStatus.PLANNED);
        }
    }

    private static String suffix(String before, String text, String after) {
        return text.isEmpty() ? "" : before + text + after;
    }

    /** At once, or on the day that the plan says; in any case before it is due. */
    private Instant opening(Obligation obligation, Occurrence occurrence, Instant due) {
        Instant now = clock.instant();
        Instant opening = Optional.ofNullable(obligation.opens())
                .or(occurrence::opens)
                .map(VietnameseDate::startOf)
                .filter(now::isBefore)
                .orElse(now);
        return due != null && due.isBefore(opening) ? due : opening;
    }

    private static Instant closing(Obligation obligation, Instant due) {
        return Optional.ofNullable(obligation.closing())
                .flatMap(Deadline::end)
                .orElse(due.plus(Collections.DEFAULT_CLOSING));
    }
}
