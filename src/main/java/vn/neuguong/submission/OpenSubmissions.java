package vn.neuguong.submission;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.notice.OpenWork;
import vn.neuguong.plan.Plans;

/** What a unit has still to submit, for the mail of the day. */
@Component
@Transactional(readOnly = true)
class OpenSubmissions implements OpenWork {

    private record Row(String id, String title, String planCode, SubmissionStatus status, OffsetDateTime dueAt) {}

    private final JdbcClient jdbc;
    private final Plans plans;

    OpenSubmissions(JdbcClient jdbc, Plans plans) {
        this.jdbc = jdbc;
        this.plans = plans;
    }

    @Override
    public List<Item> of(String unitCode) {
        return jdbc
                .sql("""
                        select s.id, c.title, c.plan_code, s.status, s.due_at
                        from submission s join collection c on c.id = s.collection_id
                        where s.responsible_code = :unit and s.status in (:open) order by s.due_at, s.id
                        """)
                .param("unit", unitCode)
                .param("open", SubmissionStatus.WITH_UNIT)
                .query(Row.class)
                .list()
                .stream()
                .map(this::item)
                .toList();
    }

    private Item item(Row row) {
        return new Item(
                row.title(),
                "Kế hoạch " + plans.get(row.planCode()).plan().title(),
                VietnameseDate.lastDay(row.dueAt().toInstant()),
                state(row.status()),
                row.id());
    }

    private static String state(SubmissionStatus status) {
        return switch (status) {
            case PREPARED -> "chờ lãnh đạo duyệt";
            case RETURNED -> "trả lại để bổ sung";
            default -> "chưa nộp";
        };
    }
}
