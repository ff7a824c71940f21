package vn.neuguong.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Json;
import vn.neuguong.notice.Notice.Delivery;

/** The notices of which nothing has become yet. */
@Component
class WaitingNotices {

    private static final int MOST = 1_000;

    /** To whom something is to be told in the mail of the day, and since when nothing more has come. */
    record Daily(String recipient, OffsetDateTime lastToldAt) {}

    private record Row(
            String key,
            String recipient,
            String subject,
            String body,
            String reference,
            String delivery,
            String appointment) {}

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    WaitingNotices(JdbcClient jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The keys of those that go out as soon as possible, the oldest first. */
    List<String> atOnce() {
        return jdbc.sql("""
                        select key from notice where settled_at is null and delivery = 'AT_ONCE'
                        order by created_at, key limit ?
                        """).param(MOST).query(String.class).list();
    }

    List<Daily> daily() {
        return jdbc.sql("""
                        select recipient, max(created_at) as last_told_at from notice
                        where settled_at is null and delivery = 'DAILY' group by recipient order by recipient
                        """).query(Daily.class).list();
    }

    /** One of them, for this transaction alone; empty where another server has it. */
    Optional<Notice> take(String key) {
        return jdbc.sql("""
                        select key, recipient, subject, body, reference, delivery, appointment::text from notice
                        where key = ? and settled_at is null for update skip locked
                        """).param(key).query(Row.class).optional().map(this::notice);
    }

    /** Those of the mail of the day for these recipients, for this transaction alone. */
    List<Notice> takeDaily(Collection<String> recipients) {
        return jdbc.sql("""
                        select key, recipient, subject, body, reference, delivery, appointment::text from notice
                        where recipient in (:recipients) and settled_at is null and delivery = 'DAILY'
                        order by created_at, key for update skip locked
                        """).param("recipients", recipients).query(Row.class).list().stream()
                .map(this::notice)
                .toList();
    }

    /** A mail tells them. */
    void told(List<Notice> notices, String mail) {
        settle(notices, "mail_key", mail);
    }

    /** No mail tells them; why, in Vietnamese. */
    void untold(List<Notice> notices, String reason) {
        settle(notices, "unsent", reason);
    }

    private void settle(List<Notice> notices, String column, String value) {
        jdbc.sql("update notice set %s = :value, settled_at = :now where key in (:keys)".formatted(column))
                .param("value", value)
                .param("now", OffsetDateTime.now(clock))
                .param("keys", notices.stream().map(Notice::key).toList())
                .update();
    }

    private Notice notice(Row row) {
        return new Notice(
                row.key(),
                row.recipient(),
                row.subject(),
                row.body(),
                row.reference(),
                Delivery.valueOf(row.delivery()),
                row.appointment() == null ? null : json.read(row.appointment(), Appointment.class));
    }
}
