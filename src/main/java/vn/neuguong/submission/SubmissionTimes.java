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

    private static final String TIMES = """
            with step as (
                select t.action, t.at as began, lead(t.action) over next as next_action, lead(t.at) over next as ended
                from collection c join submission s on s.collection_id = c.id join submission_step t on t.submission_id = s.id
                where c.plan_code = ? and t.action not in ('OVERDUE', 'EXTENDED', 'HANDED_OVER')
                window next as (partition by t.submission_id order by t.id)),
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
