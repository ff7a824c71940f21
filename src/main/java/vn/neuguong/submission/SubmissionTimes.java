package vn.neuguong.submission;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.plan.StepTime;

/** How long submissions stay with whom, from the steps that they have taken. */
@Component
@Transactional(readOnly = true)
public class SubmissionTimes {

    /** Collection by collection, for so the index that holds it gives the steps in the order that is wanted. */
    private static final String TIMES = """
            with step as (
                select t.* from collection c, lateral (
                    select action, at as began, lead(action) over next as next_action, lead(at) over next as ended
                    from submission_step
                    where collection_id = c.id and action not in ('OVERDUE', 'EXTENDED', 'HANDED_OVER')
                    window next as (partition by submission_id order by id)) t
                where c.plan_code = ?),
            named as (
                select began, ended, case
                    when action in ('OPENED', 'UNIT_RETURNED') and next_action = 'PREPARED' then 'prepare'
                    when action = 'RETURNED' and next_action = 'PREPARED' then 'supplement'
                    when action = 'PREPARED' and next_action in ('SUBMITTED', 'UNIT_RETURNED') then 'approveSubmission'
                    when action = 'SUBMITTED' and next_action in ('RETURNED', 'ACCEPTED', 'WAIVED') then 'checkSubmission'
                    end as step
                from step)
            """ + StepTime.SELECT;

    private final JdbcClient jdbc;

    SubmissionTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<StepTime> of(String plan) {
        return jdbc.sql(TIMES)
                .param(plan)
                .query(StepTime.rows(SubmissionTimes::label))
                .list();
    }

    private static String label(String step) {
        return switch (step) {
            case "prepare" -> "Cán bộ đơn vị lập bài nộp";
            case "supplement" -> "Đơn vị bổ sung bài bị trả lại";
            case "approveSubmission" -> "Lãnh đạo đơn vị duyệt bài nộp";
            default -> "Cơ quan tham mưu kiểm tra bài nộp";
        };
    }
}
