package vn.neuguong.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Json;

/**
 * Mails on their way. Each step is a transaction of its own: what was sent is known at once, whatever happens next, and no
 * row is locked while the mail server is spoken with. Whoever sends a mail has it for the time of {@link #LEASE}; if they
 * are gone by then, another sends it again, under the same Message-ID.
 */
@Component
@Transactional
class Outbox {

    /** Longer than sending one mail can take with the timeouts of {@code application.yaml}. */
    static final Duration LEASE = Duration.ofMinutes(10);

    /** Something to be sent to one person; attempts includes this one. */
    record Envelope(Mail mail, String person, String address, int attempts) {}

    private record Row(
            String key,
            String messageId,
            String subject,
            String text,
            String html,
            String appointment,
            OffsetDateTime composedAt,
            String person,
            String address,
            int attempts) {}

    private final JdbcClient jdbc;
    private final Json json;
    private final MailTroubles troubles;
    private final Clock clock;

    Outbox(JdbcClient jdbc, Json json, MailTroubles troubles, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.troubles = troubles;
        this.clock = clock;
    }

    boolean isEmpty() {
        return jdbc.sql("select not exists (select from delivery where status = 'QUEUED' and next_attempt_at <= ?)")
                .param(now())
                .query(Boolean.class)
                .single();
    }

    /** The next one that is due, for whoever asks alone. */
    Optional<Envelope> next() {
        return jdbc.sql("""
                        update delivery set attempts = attempts + 1, next_attempt_at = :lease
                        from mail
                        where mail.key = delivery.mail_key and (delivery.mail_key, delivery.person) = (
                            select due.mail_key, due.person from delivery due
                            where due.status = 'QUEUED' and due.next_attempt_at <= :now
                            order by due.next_attempt_at limit 1 for update skip locked)
                        returning mail.key, message_id, subject, text, html, appointment::text, composed_at,
                            person, address, attempts
                        """)
                .param("lease", now().plus(LEASE))
                .param("now", now())
                .query(Row.class)
                .optional()
                .map(this::envelope);
    }

    void sent(Envelope envelope) {
        end(envelope, "SENT", null);
    }

    /** It will not be sent unless somebody helps. */
    void failed(Envelope envelope, String reason) {
        end(envelope, "FAILED", reason);
        troubles.report(envelope.person());
    }

    private void end(Envelope envelope, String status, String reason) {
        jdbc.sql("""
                        update delivery set status = :status, reason = :reason, next_attempt_at = null, changed_at = :now
                        where mail_key = :mail and person = :person and status = 'QUEUED'
                        """)
                .param("status", status)
                .param("reason", reason)
                .param("now", now())
                .param("mail", envelope.mail().key())
                .param("person", envelope.person())
                .update();
    }

    void delay(Envelope envelope, Duration distance, String reason) {
        jdbc.sql("""
                        update delivery set reason = :reason, next_attempt_at = :next, changed_at = :now
                        where mail_key = :mail and person = :person and status = 'QUEUED'
                        """)
                .param("reason", reason)
                .param("next", now().plus(distance))
                .param("now", now())
                .param("mail", envelope.mail().key())
                .param("person", envelope.person())
                .update();
    }

    /** Delays all that is due. */
    void delayAll(Duration distance, String reason) {
        jdbc.sql("""
                        update delivery set reason = :reason, next_attempt_at = :next, changed_at = :now
                        where (mail_key, person) in (
                            select mail_key, person from delivery where status = 'QUEUED' and next_attempt_at <= :now
                            for update skip locked)
                        """)
                .param("reason", reason)
                .param("next", now().plus(distance))
                .param("now", now())
                .update();
    }

    private Envelope envelope(Row row) {
        Mail mail = new Mail(
                row.key(),
                row.messageId(),
                row.subject(),
                row.text(),
                row.html(),
                row.appointment() == null ? null : json.read(row.appointment(), Appointment.class),
                row.composedAt());
        return new Envelope(mail, row.person(), row.address(), row.attempts());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
