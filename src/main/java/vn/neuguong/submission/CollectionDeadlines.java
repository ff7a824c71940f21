package vn.neuguong.submission;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of submissions when the days of their collection come: overdue, then closed. */
@Component
@Transactional
public class CollectionDeadlines {

    /** One chunk of the closing: the submissions closed now, and whether there may be more. */
    public record Closed(List<String> ids, boolean more) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    CollectionDeadlines(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Marks what units have not submitted in time. Asked again, it marks only what has become overdue since. */
    public void markOverdue(String id) {
        jdbc.sql("""
                        with late as (
                            update submission set overdue_at = :now
                            where collection_id = :id and status in (:open) and overdue_at is null and due_at <= :now
                            returning id, status)
                        insert into submission_step (submission_id, action, from_status, to_status, at)
                        select id, 'OVERDUE', status, status, :now from late
                        """)
                .param("id", id)
                .param("open", SubmissionStatus.WITH_UNIT)
                .param("now", Collections.time(clock.instant()))
                .update();
    }

    /** Closes what units have not submitted by the closing date, or by their own later day; one chunk. */
    public Closed closeNext(String id) {
        List<String> closed = jdbc.sql("""
                        with late as (
                            select s.id, s.status from submission s join collection c on c.id = s.collection_id
                            where c.id = :id and status in (:open) and greatest(c.closes_at, s.due_at) <= :now
                            order by s.id limit :limit for update of s),
                        closed as (
                            update submission s set status = 'NOT_SUBMITTED', updated_at = :now
                            from late where s.id = late.id and s.status in (:open) returning s.id, late.status)
                        insert into submission_step (submission_id, action, from_status, to_status, at)
                        select id, 'NOT_SUBMITTED', status, 'NOT_SUBMITTED', :now from closed returning submission_id
                        """)
                .param("id", id)
                .param("open", SubmissionStatus.WITH_UNIT)
                .param("now", Collections.time(clock.instant()))
                .param("limit", Collections.CHUNK)
                .query(String.class)
                .list();
        return new Closed(closed, closed.size() == Collections.CHUNK);
    }
}
