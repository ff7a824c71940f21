package vn.neuguong.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.organization.Units;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Obligation.Kind;
import vn.neuguong.plan.Plans;

/** The collections of the plans: planned, opened to units in chunks, and settled. */
@Component
@Transactional
public class Collections {

    /** Units per transaction: thousands of units neither block anyone nor are lost when the server dies midway. */
    static final int CHUNK = 200;

    static final Duration DEFAULT_CLOSING = Duration.ofDays(10); // where the plan names no closing date

    private static final String SELECT = """
            select id, plan_code, obligation_code, kind, title, theme, opens_at, due_at, closes_at from collection
            """;

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

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Submissions submissions;
    private final CollectionSteps steps;
    private final OpeningNotices notices;
    private final Clock clock;

    Collections(
            JdbcClient jdbc,
            Plans plans,
            Submissions submissions,
            CollectionSteps steps,
            OpeningNotices notices,
            Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.submissions = submissions;
        this.steps = steps;
        this.notices = notices;
        this.clock = clock;
    }

    /** The ids of a plan's collections of one kind. */
    public List<String> ids(String planCode, Kind kind) {
        return jdbc.sql("select id from collection where plan_code = ? and kind = ? order by id")
                .params(planCode, kind.name())
                .query(String.class)
                .list();
    }

    public Collection get(String id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(Collections::collection)
                .single();
    }

    public Collection ofSubmission(String submissionId) {
        return get(idOf(submissionId));
    }

    /** The collections of a plan that units have been asked for and that have not ended. */
    public List<Collection> open(String planCode) {
        return jdbc.sql(SELECT
                        + "where plan_code = ? and opened_at is not null and closed_at is null order by due_at, id")
                .param(planCode)
                .query(Collections::collection)
                .list();
    }

    private static Collection collection(ResultSet row, int index) throws SQLException {
        return new Collection(
                row.getString("id"),
                row.getString("plan_code"),
                row.getString("obligation_code"),
                Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                row.getString("theme"),
                instant(row.getObject("opens_at", OffsetDateTime.class)),
                instant(row.getObject("due_at", OffsetDateTime.class)),
                instant(row.getObject("closes_at", OffsetDateTime.class)));
    }

    public Obligation obligation(Collection collection) {
        return plans.obligation(collection.planCode(), collection.obligationCode());
    }

    /** Opens the collection for the next units of its audience, at most {@link #CHUNK}. */
    public Chunk openNext(String id) {
        Collection collection = get(id);
        Obligation obligation = obligation(collection);
        Map<String, String> exemptions = obligation.exemptUnits();
        List<Opened> opened = unopenedUnits(id, obligation.audience()).stream()
                .limit(CHUNK)
                .map(unit -> submissions.open(collection, unit, exemptions.get(unit)))
                .toList();
        notices.asked(collection, opened);
        return new Chunk(collection, opened, opening(collection, obligation.audience()));
    }

    private Opening opening(Collection collection, List<String> audience) {
        String id = collection.id();
        if (!unopenedUnits(id, audience).isEmpty()) {
            return Opening.MORE;
        }
        lock(id);
        jdbc.sql("update collection set opened_at = ? where id = ?")
                .params(time(clock.instant()), id)
                .update();
        steps.move(collection, "OPENED", CollectionStatus.PLANNED, CollectionStatus.OPEN);
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

    private static Instant instant(OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
