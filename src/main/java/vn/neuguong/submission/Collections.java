package vn.neuguong.submission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
    public record Chunk(Collection collection, List<Opened> opened, Opening state) {}

    /** Which kinds of collections a plan has. */
    public record Planned(boolean reports, boolean nominations) {}

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
    public Planned plan(String planCode) {
        List<Obligation> obligations = plans.get(planCode).plan().obligations();
        obligations.forEach(obligation -> plan(planCode, obligation));
        return new Planned(
                obligations.stream().anyMatch(obligation -> obligation.kind() == Kind.REPORT),
                obligations.stream().anyMatch(obligation -> obligation.kind() == Kind.NOMINATION));
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
        return new Chunk(collection, opened, opening(id, obligation.audience()));
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
                        order by code limit :limit
                        """)
                .param("audience", audience)
                .param("id", id)
                .param("limit", CHUNK)
                .query(String.class)
                .list();
    }

    /**
     * The collection that a submission, just settled, has settled as the last one; nothing where others are open. The
     * lock lets the last two units, settled at the same moment, not each take the other for open.
     */
    public Optional<String> settledBy(String submissionId) {
        String id = idOf(submissionId);
        lock(id);
        boolean opened = jdbc.sql("select opened_at is not null and closed_at is null from collection where id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
        return opened && isSettled(id) ? Optional.of(id) : Optional.empty();
    }

    /** The collection of a submission, by their ids. */
    static String idOf(String submissionId) {
        return submissionId.substring(0, submissionId.lastIndexOf('/'));
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
