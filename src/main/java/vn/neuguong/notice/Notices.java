package vn.neuguong.notice;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Json;

/** What the system tells people: kept here, so that each is told once. */
@Component
@Transactional
public class Notices {

    private final JdbcClient jdbc;
    private final Json json;
    private final Clock clock;

    Notices(JdbcClient jdbc, Json json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    public void tell(Notice notice) {
        jdbc.sql("""
                        insert into notice
                            (key, recipient, subject, body, reference, delivery, appointment, created_at)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb, ?) on conflict do nothing
                        """)
                .params(
                        notice.key(),
                        notice.recipient(),
                        notice.subject(),
                        notice.body(),
                        notice.reference(),
                        notice.delivery().name(),
                        notice.appointment() == null ? null : json.write(notice.appointment()),
                        OffsetDateTime.now(clock))
                .update();
    }
}
