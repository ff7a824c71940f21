package vn.neuguong.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Accounts.Account;
import vn.neuguong.engine.Json;

/** Puts composed mails into the outbox, an envelope for each person; says at once where one cannot be sent. */
@Component
class MailStore {

    private enum Status {
        QUEUED,
        FAILED,
        NOT_SENT
    }

    private record Fate(Status status, String reason) {}

    private final JdbcClient jdbc;
    private final Json json;
    private final MailServer server;
    private final MailTroubles troubles;
    private final Clock clock;

    MailStore(JdbcClient jdbc, Json json, MailServer server, MailTroubles troubles, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.server = server;
        this.troubles = troubles;
        this.clock = clock;
    }

    boolean has(String key) {
        return jdbc.sql("select exists (select from mail where key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    /** @return whether the mail is new; one that was composed before is left as it is */
    boolean store(Mail mail, Set<Account> people) {
        int stored = jdbc.sql("""
                        insert into mail (key, message_id, subject, text, html, appointment, composed_at)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing
                        """)
                .params(
                        mail.key(),
                        mail.messageId(),
                        mail.subject(),
                        mail.text(),
                        mail.html(),
                        mail.appointment() == null ? null : json.write(mail.appointment()),
                        mail.composedAt())
                .update();
        if (stored == 1) {
            Map<String, String> taken = new HashMap<>();
            people.stream()
                    .sorted(Comparator.comparing(Account::id))
                    .forEach(person -> address(mail, person, fate(person, taken)));
        }
        return stored == 1;
    }

    private Fate fate(Account person, Map<String, String> taken) {
        if (!server.isConfigured()) {
            return new Fate(Status.NOT_SENT, "Hệ thống chưa được khai báo máy chủ thư điện tử.");
        }
        if (person.mail() == null) {
            return new Fate(Status.NOT_SENT, "Người nhận chưa có địa chỉ thư điện tử.");
        }
        if (!MailAddresses.isValid(person.mail())) {
            return new Fate(Status.FAILED, MailTroubles.invalid(person.mail()));
        }
        String other = taken.putIfAbsent(person.mail().toLowerCase(Locale.ROOT), person.name());
        return other == null
                ? new Fate(Status.QUEUED, null)
                : new Fate(Status.NOT_SENT, "Nhận chung một thư với %s vì cùng địa chỉ thư điện tử.".formatted(other));
    }

    private void address(Mail mail, Account person, Fate fate) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        jdbc.sql("""
                        insert into delivery (mail_key, person, address, status, next_attempt_at, reason, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        mail.key(),
                        person.id(),
                        person.mail(),
                        fate.status().name(),
                        fate.status() == Status.QUEUED ? now : null,
                        fate.reason(),
                        now)
                .update();
        if (fate.status() == Status.FAILED) {
            troubles.report(person.id());
        }
    }
}
