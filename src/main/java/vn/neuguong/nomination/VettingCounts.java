package vn.neuguong.nomination;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.plan.Obligation.Subject;

/** How many of those who were nominated have come how far with the council. */
@Component
@Transactional(readOnly = true)
public class VettingCounts {

    /** Of one kind; eligible are also those whom an objection took off the list afterwards. */
    public record Count(Subject subject, int eligible, int endorsed) {}

    private final JdbcClient jdbc;

    VettingCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Count> of(String plan) {
        return jdbc.sql("""
                        select nomination ->> 'subject' as subject,
                            count(*) filter (where status in ('ELIGIBLE', 'WITHDRAWN', 'ENDORSED', 'NOT_ENDORSED'))
                                as eligible,
                            count(*) filter (where status = 'ENDORSED') as endorsed
                        from candidate where plan_code = ? group by 1
                        """).param(plan).query(Count.class).list();
    }
}
