package vn.neuguong.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.People;

/** What the lead agency decided about the days of a collection: append-only, who and why. */
@Component
class CollectionSteps {

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    CollectionSteps(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** By which document the day was set that the plan had left open; empty where the plan set it. */
    Optional<String> guidance(String collectionId) {
        return jdbc.sql("select remark from collection_step where collection_id = ? and action = 'DEADLINE_SET'")
                .param(collectionId)
                .query(String.class)
                .optional();
    }

    /** Why a deadline was extended to that day. */
    String reason(String collectionId, Instant dueAt) {
        return jdbc.sql("""
                        select remark from collection_step where collection_id = ? and action = 'EXTENDED' and due_at = ?
                        order by id desc limit 1
                        """)
                .params(collectionId, Collections.time(dueAt))
                .query(String.class)
                .single();
    }

    /** @param unitCode the one unit that it is about; null where it is about all of them */
    void add(String collectionId, String action, String unitCode, Instant dueAt, String remark) {
        jdbc.sql("""
                        insert into collection_step (collection_id, action, unit_code, due_at, remark, person,
                            on_behalf_of, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        collectionId,
                        action,
                        unitCode,
                        Collections.time(dueAt),
                        remark,
                        people.current().orElse(null),
                        people.onBehalfOf().orElse(null),
                        OffsetDateTime.now(clock))
                .update();
    }
}
