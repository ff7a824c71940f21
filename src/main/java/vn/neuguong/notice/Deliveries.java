package vn.neuguong.notice;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of notices: which mails went to whom, which wait, and which did not go and why. */
@Component
public class Deliveries {

    /** What has become of a notice for one person; the names are those of the table. */
    public enum State {
        /** No mail is composed yet. */
        WAITING("Chờ soạn thư", "settled_at is null"),
        QUEUED("Chờ gửi", "status = 'QUEUED'"),
        SENT("Đã gửi", "status = 'SENT'"),
        FAILED("Gửi không được", "status = 'FAILED'"),
        NOT_SENT("Không gửi", "(unsent is not null or status = 'NOT_SENT')");

        private final String label;
        private final String condition;

        State(String label, String condition) {
            this.label = label;
            this.condition = condition;
        }

        /** In Vietnamese. */
        public String label() {
            return label;
        }
    }

    /**
     * A notice and one of the people whom it was to reach.
     *
     * @param recipient the group, or the person, that is told
     * @param person the id of one person among them; null where there is no mail
     * @param at since when it is so
     * @param nextAttemptAt when it is tried again, or null
     * @param reason why it is not sent, or null
     */
    public record Told(
            String key,
            String reference,
            String recipient,
            String subject,
            OffsetDateTime toldAt,
            String person,
            String address,
            State state,
            OffsetDateTime at,
            OffsetDateTime nextAttemptAt,
            String reason) {}

    private static final String FROM = " from notice left join delivery on delivery.mail_key = notice.mail_key where ";

    private static final String SELECT = """
            select notice.key, reference, recipient, subject, created_at as told_at, person, address,
                coalesce(status, case when unsent is null then 'WAITING' else 'NOT_SENT' end) as state,
                coalesce(changed_at, settled_at, created_at) as at, next_attempt_at, coalesce(reason, unsent) as reason
            """ + FROM;
    private static final String ORDER = " order by created_at desc, notice.key, person limit :limit offset :offset";

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the notices about a business key, or anything below it (a plan's code: all of the plan); the newest first. */
    public List<Told> about(String reference, int limit, int offset) {
        return jdbc.sql(SELECT + "(reference = :reference or starts_with(reference, :reference || '/'))" + ORDER)
                .param("reference", reference)
                .param("limit", limit)
                .param("offset", offset)
                .query(Told.class)
                .list();
    }

    /** Some of the notices about a plan, in one state; a plan that is null stands for everything, a state for any. */
    public List<Told> page(String plan, State state, int limit, int offset) {
        return jdbc.sql(SELECT + chosen(plan, state) + ORDER)
                .param("plan", plan)
                .param("limit", limit)
                .param("offset", offset)
                .query(Told.class)
                .list();
    }

    /** How many {@link #page} would give without a limit. */
    public long count(String plan, State state) {
        return jdbc.sql("select count(*)" + FROM + chosen(plan, state))
                .param("plan", plan)
                .query(Long.class)
                .single();
    }

    /** Says no more than is asked, so that the database finds the index that has it. */
    private static String chosen(String plan, State state) {
        return (plan == null ? "true" : "split_part(reference, '/', 1) = :plan")
                + (state == null ? "" : " and " + state.condition);
    }

    /** All that failed; the newest first. */
    public List<Told> failed(int limit, int offset) {
        return jdbc.sql(SELECT + "status = 'FAILED'" + ORDER)
                .param("limit", limit)
                .param("offset", offset)
                .query(Told.class)
                .list();
    }

    /** How many mails failed and were not sent since. */
    public long failed() {
        return count("FAILED");
    }

    /** How many mails wait to be sent. */
    public long queued() {
        return count("QUEUED");
    }

    private long count(String status) {
        return jdbc.sql("select count(*) from delivery where status = ?")
                .param(status)
                .query(Long.class)
                .single();
    }
}
