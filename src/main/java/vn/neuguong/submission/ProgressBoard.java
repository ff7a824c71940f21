package vn.neuguong.submission;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts where the submissions stand, in SQL. Overdue are those that wait for the unit after their day. */
@Component
public class ProgressBoard {

    private static final String SELECT = "select c.id as collection, c.obligation_code as obligation, "
            + StandingCounts.COLUMNS + " from collection c left join submission s on s.collection_id = c.id ";

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

    Progress ofCollection(String id) {
        return jdbc.sql(SELECT + "where c.id = ? group by c.id")
                .param(id)
                .query(Progress.class)
                .single();
    }
}
