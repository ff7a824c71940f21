package vn.neuguong.submission;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.TaskMoves;
import vn.neuguong.notice.Notice;
import vn.neuguong.notice.Notices;
import vn.neuguong.organization.Unit;
import vn.neuguong.organization.Units;

/** A unit that was merged into another hands over what it has open; what is settled stays where it is. */
@Component
@Transactional
public class HandOver {

    private final JdbcClient jdbc;
    private final Units units;
    private final Submissions submissions;
    private final TaskMoves tasks;
    private final Notices notices;

    HandOver(JdbcClient jdbc, Units units, Submissions submissions, TaskMoves tasks, Notices notices) {
        this.jdbc = jdbc;
        this.units = units;
        this.submissions = submissions;
        this.tasks = tasks;
        this.notices = notices;
    }

    /** Hands over from every unit whose last day has passed. Done again, it finds only what has come up since. */
    public void toSuccessors() {
        units.succeeded().forEach(this::handOver);
    }

    private void handOver(String from, String to) {
        List<String> open = jdbc.sql("""
                        update submission set responsible_code = :to
                        where responsible_code = :from and status in (:open) returning id
                        """)
                .param("from", from)
                .param("to", to)
                .param("open", SubmissionStatus.UNSETTLED)
                .query(String.class)
                .list();
        String passage =
                "Từ %s sang %s".formatted(units.get(from).name(), units.get(to).name());
        open.forEach(id -> handOver(id, to, passage));
        tasks.moveAll(Unit.clerks(from), Unit.clerks(to));
        tasks.moveAll(Unit.leaders(from), Unit.leaders(to));
    }

    private void handOver(String id, String to, String passage) {
        submissions.step(id, "HANDED_OVER", passage);
        tasks.remember("unitSubmission", id, Map.of(UnitSubmission.UNIT_CODE.name(), to));
        for (String group : List.of(Unit.clerks(to), Unit.leaders(to))) {
            notices.tell(new Notice(
                    "hand-over/%s/%s".formatted(id, group),
                    group,
                    "Bàn giao bài nộp",
                    "Bài nộp này được bàn giao do đơn vị được sáp nhập. %s.".formatted(passage),
                    id));
        }
    }
}
