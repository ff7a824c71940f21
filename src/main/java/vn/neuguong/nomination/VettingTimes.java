package vn.neuguong.nomination;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.plan.StepTime;

/** How long the vetting took: candidate by candidate while they are screened, then the council's session. */
@Component
@Transactional(readOnly = true)
public class VettingTimes {

    private static final String TIMES = """
            with step as (
                select t.action, t.at, lag(t.action) over before as was, lag(t.at) over before as began,
                    (select max(closed_at) from collection where plan_code = c.plan_code and kind = 'NOMINATION') as closed
                from candidate c join candidate_step t on t.candidate_id = c.id
                where c.plan_code = :plan and t.action in ('ELIGIBLE', 'INELIGIBLE', 'INCOMPLETE')
                window before as (partition by t.candidate_id order by t.id)),
            named as (
                select 'confirmScreening' as step, closed as began, at as ended from step where was is null
                union all
                select 'supplementDossier', began, at from step where was = 'INCOMPLETE'
                union all
                select 'conveneCouncil', (select max(at) from step), convened_at
                from council_session where plan_code = :plan
                union all
                select 'castBallot', convened_at, closed_at from council_session where plan_code = :plan)
            """ + StepTime.SELECT;

    private final JdbcClient jdbc;

    VettingTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<StepTime> of(String plan) {
        return jdbc.sql(TIMES)
                .param("plan", plan)
                .query(StepTime.rows(VettingTimes::label))
                .list();
    }

    private static String label(String step) {
        return switch (step) {
            case "confirmScreening" -> "Sơ duyệt đề nghị khen thưởng";
            case "supplementDossier" -> "Bổ sung hồ sơ và sơ duyệt lại";
            case "conveneCouncil" -> "Lập Hội đồng, lấy ý kiến, công khai, đến ngày họp";
            default -> "Hội đồng bỏ phiếu và thông qua biên bản";
        };
    }
}
