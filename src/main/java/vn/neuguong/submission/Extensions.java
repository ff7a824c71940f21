package vn.neuguong.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.TaskMoves;

/** Extensions of a deadline: for one unit, or for all of a collection that have not submitted. */
@Component
@Transactional
public class Extensions {

    private enum Choice {
        EXTEND,
        CANCEL
    }

    private final JdbcClient jdbc;
    private final Collections collections;
    private final CollectionSteps steps;
    private final SubmissionNotices notices;
    private final TaskMoves tasks;
    private final People people;
    private final Clock clock;

    Extensions(
            JdbcClient jdbc,
            Collections collections,
            CollectionSteps steps,
            SubmissionNotices notices,
            TaskMoves tasks,
            People people,
            Clock clock) {
        this.jdbc = jdbc;
        this.collections = collections;
        this.steps = steps;
        this.notices = notices;
        this.tasks = tasks;
        this.people = people;
        this.clock = clock;
    }

    /** The plan whose deadlines are to be extended. @throws Refusal where it has no open collection */
    public String register(String planCode) {
        if (planCode == null || collections.open(planCode).isEmpty()) {
            throw new Refusal("Không có kế hoạch nào mang mã «%s» còn kỳ thu đang mở. Hãy kiểm tra lại mã.", planCode);
        }
        return planCode;
    }

    /**
     * Extends the deadline, unless the lead agency thought better of it.
     *
     * @param decision EXTEND or CANCEL
     * @param unitCode null for all units that have not submitted
     * @param newDue the new last day
     * @return whether the deadline was extended
     * @throws Refusal where nothing can be extended, or the day will not do
     */
    public boolean extend(
            String planCode, String decision, String collectionId, String unitCode, LocalDate newDue, String reason) {
        if (Decision.choose(decision, List.of(Choice.values())) == Choice.CANCEL) {
            return false;
        }
        Collection collection = open(planCode, collectionId);
        Decision.needsReason(reason, "Lý do gia hạn");
        Instant due = due(collection, newDue);
        if (unitCode == null) {
            postpone(collection, due);
        }
        if (postpone(collection, unitCode, due, reason) == 0) {
            throw new Refusal(
                    unitCode == null
                            ? "Không còn đơn vị nào phải nộp trong kỳ thu này mà hạn sớm hơn ngày đã chọn."
                            : "Đơn vị này không còn phải nộp trong kỳ thu đã chọn, hoặc đã có hạn muộn hơn.");
        }
        steps.keep(collectionId, "EXTENDED", CollectionStatus.OPEN, unitCode, due, reason);
        return true;
    }

    private Collection open(String planCode, String id) {
        return collections.open(planCode).stream()
                .filter(collection -> collection.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal("Hãy chọn một kỳ thu đang mở của kế hoạch này."));
    }

    private Instant due(Collection collection, LocalDate newDue) {
        if (newDue == null) {
            throw new Refusal("Hãy ghi hạn nộp mới.");
        }
        if (newDue.isBefore(LocalDate.now(clock))) {
            throw new Refusal("Hạn nộp mới (%s) đã qua. Hãy chọn ngày khác.", VietnameseDate.format(newDue));
        }
        Instant due = VietnameseDate.startOf(newDue.plusDays(1));
        if (!due.isAfter(collection.dueAt())) {
            throw new Refusal(
                    "Hạn nộp mới (%s) không muộn hơn hạn đang áp dụng (%s). Hãy chọn ngày muộn hơn.",
                    VietnameseDate.format(newDue), VietnameseDate.format(VietnameseDate.lastDay(collection.dueAt())));
        }
        return due;
    }

    private void postpone(Collection collection, Instant due) {
        jdbc.sql("update collection set due_at = :due, closes_at = greatest(closes_at, :due) where id = :id")
                .param("due", Collections.time(due))
                .param("id", collection.id())
                .update();
    }

    private int postpone(Collection collection, String unitCode, Instant due, String reason) {
        return jdbc.sql("""
                        with postponed as (
                            update submission set due_at = :due, overdue_at = null
                            where collection_id = :id and status in (:open) and due_at < :due
                                and (:unit::text is null or unit_code = :unit)
                            returning id, status)
                        insert into submission_step (submission_id, action, from_status, to_status, remark, person,
                            on_behalf_of, at)
                        select id, 'EXTENDED', status, status, :remark, :person, :onBehalfOf, :now from postponed
                        """)
                .param("due", Collections.time(due))
                .param("id", collection.id())
                .param("open", SubmissionStatus.WITH_UNIT)
                .param("unit", unitCode)
                .param(
                        "remark",
                        "Đến hết ngày %s. %s".formatted(VietnameseDate.format(VietnameseDate.lastDay(due)), reason))
                .param("person", people.current().orElse(null))
                .param("onBehalfOf", people.onBehalfOf().orElse(null))
                .param("now", Collections.time(clock.instant()))
                .update();
    }

    /**
     * Tells the tasks of the next submissions, and their units, the new day, at most {@link Collections#CHUNK}.
     *
     * @param unitCode null for all units
     * @param after the last of the chunk before; null for the first chunk
     * @return the last of this chunk; null where none comes after it
     */
    public String postponeNext(String collectionId, String unitCode, LocalDate newDue, String after) {
        Instant due = VietnameseDate.startOf(newDue.plusDays(1));
        List<String> ids = jdbc.sql("""
                        select id from submission
                        where collection_id = :id and due_at = :due and status in (:open) and id > :after
                            and (:unit::text is null or unit_code = :unit)
                        order by id limit :limit
                        """)
                .param("id", collectionId)
                .param("due", Collections.time(due))
                .param("open", SubmissionStatus.WITH_UNIT)
                .param("after", after == null ? "" : after)
                .param("unit", unitCode)
                .param("limit", Collections.CHUNK)
                .query(String.class)
                .list();
        String reason = steps.reason(collectionId, due);
        ids.forEach(id -> {
            tasks.postpone("unitSubmission", id, UnitSubmission.DUE_DATE.name(), due);
            notices.extended(id, reason);
        });
        return ids.size() < Collections.CHUNK ? null : ids.get(ids.size() - 1);
    }
}
