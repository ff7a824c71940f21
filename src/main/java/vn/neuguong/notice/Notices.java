package vn.neuguong.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the system tells people: kept here, so that each is told once. */
@Component
@Transactional
public class Notices {

    /**
     * @param key names the event, so that an event handled twice tells once
     * @param recipient the group, or the person, that is told
     * @param reference the business key of what it is about
     */
    public record Notice(String key, String recipient, String subject, String body, String reference) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void tell(Notice notice) {
        jdbc.sql("""
                        insert into notice (key, recipient, subject, body, reference, created_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        notice.key(),
                        notice.recipient(),
                        notice.subject(),
                        notice.body(),
                        notice.reference(),
                        OffsetDateTime.now(clock))
                .update();
    }
}
