package vn.neuguong.submission;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.plan.Obligation.Subject;

/** How many have been nominated, in what the units have submitted. */
@Component
@Transactional(readOnly = true)
public class NominationCounts {

    /** Of one kind. */
    public record Count(Subject subject, int nominated) {}

    private final JdbcClient jdbc;

    NominationCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Count> of(String plan) {
        return jdbc.sql("""
                        select n ->> 'subject' as subject, count(*) as nominated
                        from collection c join submission s on s.collection_id = c.id,
                            jsonb_array_elements(s.content -> 'nominations') n
                        where c.plan_code = ? and c.kind = 'NOMINATION' and s.standing in ('SUBMITTED', 'ACCEPTED')
                        group by 1
                        """).param(plan).query(Count.class).list();
    }
}
