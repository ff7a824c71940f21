package vn.neuguong.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.notice.Notices;
import vn.neuguong.notice.Notices.Notice;
import vn.neuguong.organization.Unit;

/** What a collection does when its days come: remind, mark as overdue, tell the line above, close. */
@Component
@Transactional
public class CollectionDeadlines {

    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** One chunk of the closing: the submissions closed now, and whether there may be more. */
    public record Closed(List<String> ids, boolean more) {}

    private final JdbcClient jdbc;
    private final Collections collections;
    private final Notices notices;
    private final Clock clock;

    CollectionDeadlines(JdbcClient jdbc, Collections collections, Notices notices, Clock clock) {
        this.jdbc = jdbc;
        this.collections = collections;
        this.notices = notices;
        this.clock = clock;
    }

    /** The morning of the first day on which units are reminded; the deadline where the plan wants no reminders. */
    public Instant firstReminder(String id) {
        Collection collection = collections.get(id);
        return collections.obligation(collection).reminders().stream()
                .max(Comparator.naturalOrder())
                .map(days -> morningBefore(collection, days))
                .orElse(collection.dueAt());
    }

    /** Reminds each unit that has still to act, once for each of the plan's reminder days that has come. */
    public void remind(String id) {
        Collection collection = collections.get(id);
        Optional<Integer> reached = collections.obligation(collection).reminders().stream()
                .filter(days -> !morningBefore(collection, days).isAfter(clock.instant()))
                .min(Comparator.naturalOrder());
        if (reached.isPresent() && clock.instant().isBefore(collection.dueAt())) {
            waiting(id, "overdue_at is null").forEach(row -> remind(collection, row, reached.get()));
        }
    }

    private void remind(Collection collection, Waiting row, int days) {
        notices.tell(new Notice(
                "reminder/%s/%d".formatted(row.id(), days),
                Unit.clerks(row.unitCode()),
                "Nhắc nộp: " + collections.obligation(collection).title(),
                "Còn %d ngày đến hạn nộp «%s» (ngày cuối cùng: %s)."
                        .formatted(
                                days,
                                collections.obligation(collection).title(),
                                VietnameseDate.format(lastDay(collection))),
                row.id()));
    }

    /** Marks what units have not submitted in time. Asked again, it marks only what has become overdue since. */
    public void markOverdue(String id) {
        jdbc.sql("""
                        with late as (
                            update submission set overdue_at = :now
                            where collection_id = :id and status in (:open) and overdue_at is null and due_at <= :now
                            returning id)
                        insert into submission_step (submission_id, action, at) select id, 'OVERDUE', :now from late
                        """)
                .param("id", id)
                .param("open", SubmissionStatus.WITH_UNIT)
                .param("now", Collections.time(clock.instant()))
                .update();
    }

    /** Tells the leader of each unit that is overdue, and the lead agency how many there are. */
    public void notifyOverdue(String id) {
        Collection collection = collections.get(id);
        String title = collections.obligation(collection).title();
        List<Waiting> overdue = waiting(id, "overdue_at is not null");
        overdue.forEach(row -> notices.tell(new Notice(
                "overdue/%s/%s".formatted(row.id(), row.dueAt()),
                Unit.leaders(row.unitCode()),
                "Quá hạn: " + title,
                "Đơn vị chưa nộp «%s» khi đã hết hạn. Đề nghị chỉ đạo nộp ngay.".formatted(title),
                row.id())));
        if (!overdue.isEmpty()) {
            notices.tell(new Notice(
                    "overdue/%s/%s".formatted(id, LocalDate.now(clock)),
                    "leadAgency",
                    "Quá hạn: " + title,
                    "%d đơn vị chưa nộp «%s» khi đã hết hạn.".formatted(overdue.size(), title),
                    id));
        }
    }

    /** Closes what units have not submitted by the closing date, or by their own later day; one chunk. */
    public Closed closeNext(String id) {
        List<String> closed = jdbc.sql("""
                        with late as (
                            select s.id from submission s join collection c on c.id = s.collection_id
                            where c.id = :id and status in (:open) and greatest(c.closes_at, s.due_at) <= :now
                            order by s.id limit :limit for update of s)
                        update submission set status = 'NOT_SUBMITTED', updated_at = :now
                        where id in (select id from late) and status in (:open) returning id
                        """)
                .param("id", id)
                .param("open", SubmissionStatus.WITH_UNIT)
                .param("now", Collections.time(clock.instant()))
                .param("limit", Collections.CHUNK)
                .query(String.class)
                .list();
        closed.forEach(submission -> jdbc.sql(
                        "insert into submission_step (submission_id, action, at) values (?, 'NOT_SUBMITTED', ?)")
                .params(submission, Collections.time(clock.instant()))
                .update());
        return new Closed(closed, closed.size() == Collections.CHUNK);
    }

    private record Waiting(String id, String unitCode, String dueAt) {}

    private List<Waiting> waiting(String id, String condition) {
        return jdbc.sql(
                        "select id, responsible_code as unit_code, due_at::text as due_at from submission where collection_id = :id"
                                + " and status in (:open) and " + condition + " order by id")
                .param("id", id)
                .param("open", SubmissionStatus.WITH_UNIT)
                .query(Waiting.class)
                .list();
    }

    private static LocalDate lastDay(Collection collection) {
        return collection.dueAt().minusMillis(1).atZone(VietnameseDate.ZONE).toLocalDate();
    }

    private static Instant morningBefore(Collection collection, int days) {
        return ZonedDateTime.of(lastDay(collection).minusDays(days), MORNING, VietnameseDate.ZONE)
                .toInstant();
    }
}
