package vn.neuguong.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Steps;

/** All submissions, and each step that they take. */
@Component
@Transactional
public class Submissions {

    private static final String SELECT = """
            select s.id, c.plan_code, c.obligation_code, s.unit_code, u.name as unit_name, s.responsible_code,
                r.name as responsible_name, s.status, s.due_at, s.content
            from submission s join collection c on c.id = s.collection_id join unit u on u.code = s.unit_code
                join unit r on r.code = s.responsible_code
            """;

    private final JdbcClient jdbc;
    private final Steps steps;
    private final Clock clock;

    Submissions(JdbcClient jdbc, Steps steps, Clock clock) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.clock = clock;
    }

    /** @param waiver why the plan exempts the unit, or null where it does not */
    Collections.Opened open(Collection collection, String unitCode, String waiver) {
        String id = collection.id() + "/" + unitCode;
        jdbc.sql("""
                        insert into submission
                            (id, collection_id, unit_code, responsible_code, status, due_at, waiver, updated_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        collection.id(),
                        unitCode,
                        unitCode,
                        (waiver == null ? SubmissionStatus.OPEN : SubmissionStatus.WAIVED).name(),
                        Collections.time(collection.dueAt()),
                        waiver,
                        now())
                .update();
        step(
                id,
                waiver == null ? "OPENED" : "WAIVED",
                null,
                waiver == null ? SubmissionStatus.OPEN : SubmissionStatus.WAIVED,
                waiver,
                null);
        return new Collections.Opened(id, unitCode, waiver != null);
    }

    /**
     * Moves a submission on.
     *
     * @param from where it may stand now
     * @throws Refusal where it stands elsewhere: it was submitted already, or its collection has closed
     */
    void move(String id, Set<SubmissionStatus> from, SubmissionStatus to, String action, String remark) {
        step(id, action, move(id, from, to), to, remark, null);
    }

    /** @return where it stood; its row is locked, so of two who move it at once the second sees what the first did */
    private SubmissionStatus move(String id, Set<SubmissionStatus> from, SubmissionStatus to) {
        SubmissionStatus before = jdbc.sql("select status from submission where id = ? for update")
                .param(id)
                .query(SubmissionStatus.class)
                .single();
        if (!from.contains(before)) {
            throw new Refusal(
                    "Bài nộp của %s đang ở trạng thái «%s», nên không thực hiện được việc này.",
                    get(id).unitName(), before.label());
        }
        jdbc.sql("update submission set status = ?, updated_at = ? where id = ?")
                .params(to.name(), now(), id)
                .update();
        return before;
    }

    /** Keeps what the clerk prepared. @throws Refusal see {@link #move} */
    void keep(String id, String content) {
        SubmissionStatus before =
                move(id, Set.of(SubmissionStatus.OPEN, SubmissionStatus.RETURNED), SubmissionStatus.PREPARED);
        jdbc.sql("update submission set content = ?::jsonb where id = ?")
                .params(content, id)
                .update();
        step(id, "PREPARED", before, SubmissionStatus.PREPARED, null, content);
    }

    /** Gives a returned submission its new day. */
    void postpone(String id, Instant due) {
        jdbc.sql("update submission set due_at = ?, overdue_at = null where id = ?")
                .params(Collections.time(due), id)
                .update();
    }

    void waive(String id, String reason) {
        jdbc.sql("update submission set waiver = ? where id = ?")
                .params(reason, id)
                .update();
    }

    /** Notes what leaves the submission where it stands. */
    void step(String id, String action, String remark) {
        SubmissionStatus status = get(id).status();
        step(id, action, status, status, remark, null);
    }

    private void step(
            String id, String action, SubmissionStatus from, SubmissionStatus to, String remark, String content) {
        steps.add(
                "submission_step",
                "submission_id, action, from_status, to_status, remark, content",
                id,
                action,
                from,
                to,
                remark,
                new SqlParameterValue(Types.OTHER, content));
    }

    /** What happened to a submission, oldest first. */
    public List<SubmissionStep> steps(String id) {
        return jdbc.sql("""
                        select action, remark, content, person, on_behalf_of, at from submission_step
                        where submission_id = ? order by id
                        """).param(id).query(SubmissionStep.class).list();
    }

    /** Names the last step of a submission. */
    long lastStep(String id) {
        return jdbc.sql("select max(id) from submission_step where submission_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** The remark with which it last came back to the clerk; empty where it has been prepared anew since.
     * That it has become overdue since takes nothing from the remark. */
    public Optional<String> remark(String id) {
        return jdbc.sql("""
                        select action, remark from submission_step
                        where submission_id = ? and action not in ('OVERDUE', 'HANDED_OVER', 'EXTENDED')
                        order by id desc limit 1
                        """)
                .param(id)
                .query((row, i) -> row.getString("action").endsWith("RETURNED") ? row.getString("remark") : null)
                .optional();
    }

    public Submission get(String id) {
        return jdbc.sql(SELECT + "where s.id = ?")
                .param(id)
                .query(this::submission)
                .single();
    }

    /** The accepted submissions of a collection kind of a plan. */
    public List<Submission> accepted(String planCode, String kind) {
        return jdbc.sql(SELECT + "where c.plan_code = ? and c.kind = ? and s.status = 'ACCEPTED' order by s.id")
                .params(planCode, kind)
                .query(this::submission)
                .list();
    }

    private Submission submission(ResultSet row, int index) throws SQLException {
        return new Submission(
                row.getString("id"),
                row.getString("plan_code"),
                row.getString("obligation_code"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                row.getString("responsible_code"),
                row.getString("responsible_name"),
                SubmissionStatus.valueOf(row.getString("status")),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getString("content"));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
