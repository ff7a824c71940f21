package vn.neuguong.submission;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Steps;

/** The record of a collection: append-only, how it came to be open and closed, and who set its days, and why. */
@Component
class CollectionSteps {

    private final JdbcClient jdbc;
    private final Steps steps;

    CollectionSteps(JdbcClient jdbc, Steps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
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

    /** Notes what the lead agency decided about days. @param unitCode the one unit that it is about, or null for all */
    void keep(
            String collectionId,
            String action,
            CollectionStatus status,
            String unitCode,
            Instant dueAt,
            String remark) {
        add(collectionId, action, status, status, unitCode, dueAt, remark);
    }

    /** Notes that the collection moves on. @param from null where it begins */
    void move(Collection collection, String action, CollectionStatus from, CollectionStatus to) {
        add(collection.id(), action, from, to, null, collection.dueAt(), null);
    }

    private void add(
            String collectionId,
            String action,
            CollectionStatus from,
            CollectionStatus to,
            String unitCode,
            Instant dueAt,
            String remark) {
        steps.add(
                "collection_step",
                "collection_id, action, from_status, to_status, unit_code, due_at, remark",
                collectionId,
                action,
                from,
                to,
                unitCode,
                dueAt == null ? null : Collections.time(dueAt),
                remark);
    }
}
