package vn.neuguong.submission;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The lists of submissions: thousands of them without what they contain. */
@Component
@Transactional(readOnly = true)
public class SubmissionEntries {

    private static final String SELECT = """
            select s.id, s.collection_id, c.obligation_code, s.unit_code, u.name as unit_name,
                s.responsible_code, s.status, s.due_at
            from submission s join collection c on c.id = s.collection_id join unit u on u.code = s.unit_code
            """;

    private final JdbcClient jdbc;

    SubmissionEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<SubmissionEntry> ofPlan(String planCode) {
        return list(jdbc.sql(SELECT + "where c.plan_code = :plan order by s.id").param("plan", planCode));
    }

    /** Those of a collection on which the unit has still to act. */
    public List<SubmissionEntry> withUnit(String collectionId) {
        return list(jdbc.sql(SELECT + "where c.id = :id and s.status in (:open) order by s.id")
                .param("id", collectionId)
                .param("open", SubmissionStatus.WITH_UNIT));
    }

    SubmissionEntry get(String id) {
        return list(jdbc.sql(SELECT + "where s.id = :id").param("id", id)).get(0);
    }

    private static List<SubmissionEntry> list(StatementSpec query) {
        return query.query((row, i) -> new SubmissionEntry(
                        row.getString("id"),
                        row.getString("collection_id"),
                        row.getString("obligation_code"),
                        row.getString("unit_code"),
                        row.getString("unit_name"),
                        row.getString("responsible_code"),
                        SubmissionStatus.valueOf(row.getString("status")),
                        row.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
