package vn.neuguong.submission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.organization.Units;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Obligation.Exemption;
import vn.neuguong.plan.Obligation.Kind;
import vn.neuguong.plan.Plans;

/** The collections of the plans: planned, opened to units in chunks, and settled. */
@Component
@Transactional
public class Collections {

    /** Units per transaction: thousands of units neither block anyone nor are lost when the server dies midway. */
    static final int CHUNK = 200;

    private static final Duration DEFAULT_CLOSING = Duration.ofDays(10); // where the plan names no closing date

    /** How far the opening of a collection has come. */
    public enum Opening {
        MORE,
        OPENED,
        NOTHING_OPEN
    }

    /** A submission just opened for a unit. */
    public record Opened(String id, String unitCode, boolean exempt) {}

    /** One chunk of the opening. */
    public record Chunk(List<Opened> opened, Opening state) {}

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Submissions submissions;
    private final Clock clock;

    Collections(JdbcClient jdbc, Plans plans, Submissions submissions, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.submissions = submissions;
        this.clock = clock;
    }

    /** Plans one collection for each obligation; done twice it plans once. */
    public void plan(String planCode) {
        plans.get(planCode).plan().obligations().forEach(obligation -> plan(planCode, obligation));
    }

    private void plan(String planCode, Obligation obligation) {
        Instant due = obligation.deadline().end();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into collection (id, plan_code, obligation_code, kind, opens_at, due_at, closes_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        planCode + "/" + obligation.code(),
                        planCode,
                        obligation.code(),
                        obligation.kind().name(),
                        time(now.isBefore(due) ? now : due),
                        time(due),
                        time(
                                obligation.closing() == null
                                        ? due.plus(DEFAULT_CLOSING)
                                        : obligation.closing().end()))
                .update();
    }

    /** The ids of a plan's collections of one kind. */
    public List<String> ids(String planCode, Kind kind) {
        return jdbc.sql("select id from collection where plan_code = ? and kind = ? order by id")
                .params(planCode, kind.name())
                .query(String.class)
                .list();
    }

    public Collection get(String id) {
        return jdbc.sql("""
                        select id, plan_code, obligation_code, kind, opens_at, due_at, closes_at
                        from collection where id = ?
                        """)
                .param(id)
                .query((row, i) -> new Collection(
                        row.getString("id"),
                        row.getString("plan_code"),
                        row.getString("obligation_code"),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("opens_at", OffsetDateTime.class).toInstant(),
                        row.getObject("due_at", OffsetDateTime.class).toInstant(),
                        row.getObject("closes_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    public Obligation obligation(Collection collection) {
        return plans.obligation(collection.planCode(), collection.obligationCode());
    }

    /** Opens the collection for the next units of its audience, at most {@link #CHUNK}. */
    public Chunk openNext(String id) {
        Collection collection = get(id);
        Obligation obligation = obligation(collection);
        Map<String, String> exemptions =
                obligation.exemptions().stream().collect(Collectors.toMap(Exemption::unit, Exemption::reason));
        List<Opened> opened = unopenedUnits(id, obligation.audience()).stream()
                .limit(CHUNK)
                .map(unit -> submissions.open(collection, unit, exemptions.get(unit)))
                .toList();
        return new Chunk(opened, opening(id, obligation.audience()));
    }

    private Opening opening(String id, List<String> audience) {
        if (!unopenedUnits(id, audience).isEmpty()) {
            return Opening.MORE;
        }
        lock(id);
        jdbc.sql("update collection set opened_at = ? where id = ?")
                .params(time(clock.instant()), id)
                .update();
        return isSettled(id) ? Opening.NOTHING_OPEN : Opening.OPENED;
    }

    private List<String> unopenedUnits(String id, List<String> audience) {
        return jdbc.sql("""
                        select code from unit where class_code in (:audience) and not exists (
                            select from submission where collection_id = :id and unit_code = unit.code)
                        """ + "and " + Units.validOn("today") + " order by code limit :limit")
                .param("today", LocalDate.now(clock))
                .param("audience", audience)
                .param("id", id)
                .param("limit", CHUNK)
                .query(String.class)
                .list();
    }

    /**
     * Whether every submission is settled, asked by one that has just been. The lock lets the last two units, settled at
     * the same moment, not each take the other for open.
     */
    public boolean allSettled(String id) {
        lock(id);
        boolean opened = jdbc.sql("select opened_at is not null and closed_at is null from collection where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
        return opened && isSettled(id);
    }

    private void lock(String id) {
        jdbc.sql("select id from collection where id = ? for update")
                .param(id)
                .query(String.class)
                .single();
    }

    private boolean isSettled(String id) {
        return jdbc.sql("""
                        select not exists (
                            select from submission where collection_id = :id and status in (:unsettled))
                        """)
                .param("id", id)
                .param("unsettled", SubmissionStatus.UNSETTLED)
                .query(Boolean.class)
                .single();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
