package vn.neuguong.submission;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts where the submissions stand, in SQL. Overdue are those that wait for the unit after their day. */
@Component
public class ProgressBoard {

    /** What was asked for by an obligation of a plan that runs, all its collections together. */
    public record Running(
            String plan,
            String obligation,
            int open,
            int submitted,
            int returned,
            int accepted,
            int waived,
            int overdue,
            int notSubmitted) {}

    private static final String COUNTS = """
                count(*) filter (where s.status in ('OPEN', 'PREPARED') and s.overdue_at is null) as open,
                count(*) filter (where s.status = 'SUBMITTED') as submitted,
                count(*) filter (where s.status = 'RETURNED' and s.overdue_at is null) as returned,
                count(*) filter (where s.status = 'ACCEPTED') as accepted,
                count(*) filter (where s.status = 'WAIVED') as waived,
                count(*) filter (where s.status in ('OPEN', 'PREPARED', 'RETURNED') and s.overdue_at is not null)
                    as overdue,
                count(*) filter (where s.status = 'NOT_SUBMITTED') as not_submitted
            from collection c left join submission s on s.collection_id = c.id
            """;

    private static final String SELECT = "select c.id as collection, c.obligation_code as obligation, " + COUNTS;

    private final JdbcClient jdbc;

    ProgressBoard(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Progress> ofPlan(String planCode) {
        return jdbc.sql(SELECT + "where c.plan_code = ? group by c.id order by c.due_at, c.id")
                .param(planCode)
                .query(Progress.class)
                .list();
    }

    /** Of all plans that are issued and not closed. */
    public List<Running> running() {
        return jdbc.sql("select c.plan_code as plan, c.obligation_code as obligation, " + COUNTS
                        + " join plan p on p.code = c.plan_code where p.status = 'ISSUED'"
                        + " group by c.plan_code, c.obligation_code")
                .query(Running.class)
                .list();
    }

    Progress ofCollection(String id) {
        return jdbc.sql(SELECT + "where c.id = ? group by c.id")
                .param(id)
                .query(Progress.class)
                .single();
    }
}
