package vn.neuguong.commendation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.plan.Obligation.Subject;
import vn.neuguong.plan.StepTime;

/** How many candidates have come how far towards a commendation, and how long the decision took. */
@Component
@Transactional(readOnly = true)
public class CommendationFigures {

    /** Of one kind, each candidate counted once, however many channels there are; who was revoked is commended no more. */
    public record Count(Subject subject, int proposed, int approved, int commended) {}

    private final JdbcClient jdbc;

    CommendationFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Count> counts(String plan) {
        return jdbc.sql("""
                        select c.nomination ->> 'subject' as subject,
                            count(distinct c.id) filter (where m.proposed) as proposed,
                            count(distinct c.id) filter (where m.status in ('APPROVED', 'REFUSED', 'AWARDED', 'REVOKED'))
                                as approved,
                            count(distinct c.id) filter (where m.status = 'AWARDED') as commended
                        from commendation m join candidate c on c.id = m.candidate_id
                        where m.plan_code = ? group by 1
                        """).param(plan).query(Count.class).list();
    }

    public List<StepTime> times(String plan) {
        return jdbc.sql("""
                        with named as (
                            select 'decideCommendations' as step, s.closed_at as began, d.published_at as ended
                            from council_session s join commendation_decision d on d.plan_code = s.plan_code
                            where s.plan_code = ?)
                        """ + StepTime.SELECT)
                .param(plan)
                .query(StepTime.rows(step -> "Trình, quyết định và công bố khen thưởng"))
                .list();
    }
}
