package vn.neuguong.submission;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.Deadline;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.Refusal;

/** Deadlines that a plan leaves to guidance: the lead agency sets them when it knows. */
@Component
@Transactional
public class GuidedDeadlines {

    private final JdbcClient jdbc;
    private final Collections collections;
    private final CollectionSteps steps;
    private final Clock clock;

    GuidedDeadlines(JdbcClient jdbc, Collections collections, CollectionSteps steps, Clock clock) {
        this.jdbc = jdbc;
        this.collections = collections;
        this.steps = steps;
        this.clock = clock;
    }

    /**
     * Sets the deadline of a collection that has none yet; its units are asked after that.
     *
     * @param written as the guidance says it: "trước ngày 15/4/2023"
     * @param guidance number and date of the guidance
     * @throws Refusal where the deadline cannot be read, names no day or one that is past, or the guidance is not named
     */
    public void set(String id, String written, String guidance) {
        Deadline deadline = parse(written);
        Decision.needsReason(guidance, "Văn bản hướng dẫn");
        Instant due = deadline.end()
                .orElseThrow(() ->
                        new Refusal("Hạn nộp «%s» chưa nêu ngày. Hãy ghi ngày, ví dụ: trước ngày 15/4/2023.", written));
        if (deadline.lastDay().orElseThrow().isBefore(LocalDate.now(clock))) {
            throw new Refusal("Hạn nộp (%s) đã qua. Hãy chọn ngày khác.", deadline.phrase());
        }
        int set = jdbc.sql("update collection set due_at = ?, closes_at = ? where id = ? and due_at is null")
                .params(
                        Collections.time(due),
                        Collections.time(due.plus(Collections.DEFAULT_CLOSING)),
                        collections.get(id).id())
                .update();
        if (set == 0) {
            throw new Refusal("Kỳ thu này đã có hạn nộp. Muốn đổi hạn, hãy dùng «Gia hạn nộp».");
        }
        steps.keep(id, "DEADLINE_SET", CollectionStatus.PLANNED, null, due, guidance);
    }

    private static Deadline parse(String written) {
        if (written == null) {
            throw new Refusal("Hãy ghi hạn nộp.");
        }
        try {
            return Deadline.parse(written);
        } catch (IllegalArgumentException e) {
            throw new Refusal("Hạn nộp: %s.", e.getMessage());
        }
    }
}
