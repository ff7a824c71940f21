package vn.neuguong.plan;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How long a plan took from draft to signature, from the steps that it has taken. */
@Component
@Transactional(readOnly = true)
public class PlanTimes {

    private static final String TIMES = """
            with step as (
                select action, at as began, lead(action) over next as next_action, lead(at) over next as ended
                from plan_step where plan_code = ? and action not in ('SAVED', 'SHIFTED')
                window next as (order by id)),
            named as (
                select began, ended, case
                    when action in ('REGISTERED', 'FORMAT_RETURNED', 'APPROVAL_RETURNED') and next_action = 'DRAFTED'
                        then 'draftPlan'
                    when action = 'DRAFTED' and next_action in ('FORMAT_PASSED', 'FORMAT_RETURNED') then 'checkFormat'
                    when action = 'FORMAT_PASSED' and next_action in ('APPROVED', 'APPROVAL_RETURNED', 'REFUSED')
                        then 'approvePlan'
                    when action = 'APPROVED' and next_action = 'SIGNED' then 'signPlan'
                    end as step
                from step)
            """ + StepTime.SELECT;

    private final JdbcClient jdbc;

    PlanTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<StepTime> of(String plan) {
        return jdbc.sql(TIMES)
                .param(plan)
                .query(StepTime.rows(PlanTimes::label))
                .list();
    }

    private static String label(String step) {
        return switch (step) {
            case "draftPlan" -> "Soạn thảo kế hoạch";
            case "checkFormat" -> "Kiểm tra thể thức kế hoạch";
            case "approvePlan" -> "Phê duyệt kế hoạch";
            default -> "Ký ban hành kế hoạch";
        };
    }
}
