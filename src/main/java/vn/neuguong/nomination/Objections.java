package vn.neuguong.nomination;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;
import vn.neuguong.nomination.NominationVetting.ObjectionRow;
import vn.neuguong.nomination.ReceivedObjections.Received;

/** What people said against candidates whose names were public, and how each objection was resolved. */
@Component
@Transactional
public class Objections {

    private enum Outcome {
        KEEP,
        REMOVE
    }

    /** An objection with its outcome; candidate is the name. */
    public record Objection(String candidate, String content, boolean removes, String reason) {}

    private final JdbcClient jdbc;
    private final Candidates candidates;
    private final ReceivedObjections received;
    private final ResultNotices results;
    private final VettingSteps steps;
    private final People people;
    private final Clock clock;

    Objections(
            JdbcClient jdbc,
            Candidates candidates,
            ReceivedObjections received,
            ResultNotices results,
            VettingSteps steps,
            People people,
            Clock clock) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.received = received;
        this.results = results;
        this.steps = steps;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Records the objections that came in and how each was resolved. One that removes its candidate is enough, whatever
     * came of others about the same one.
     *
     * @throws Refusal where one from the public page has no answer
     * @return whether any candidate is left
     */
    public boolean resolve(String planCode, List<ObjectionRow> rows) {
        Map<String, Candidate> listed = candidates.of(planCode, CandidateStatus.ELIGIBLE).stream()
                .collect(Collectors.toMap(Candidate::id, Function.identity()));
        received.lock(planCode);
        Map<String, Received> unanswered = received.unanswered(planCode).stream()
                .collect(Collectors.toMap(objection -> String.valueOf(objection.id()), Function.identity()));
        Map<String, String> removed = new TreeMap<>();
        for (ObjectionRow typed : rows == null ? List.<ObjectionRow>of() : rows) {
            ObjectionRow row = typed.received() == null ? typed : complete(typed, unanswered);
            if (row.candidate() == null || !listed.containsKey(row.candidate())) {
                throw new Refusal("Có phản ánh chưa chọn ứng viên trong danh sách.");
            }
            if (record(listed.get(row.candidate()), row) == Outcome.REMOVE) {
                removed.merge(row.candidate(), Text.clean(row.reason()), (one, other) -> one + "; " + other);
            }
        }
        received.close(planCode);
        steps.add(planCode, "OBJECTIONS_RESOLVED", null);
        removed.forEach((id, reasons) -> candidates.move(id, CandidateStatus.WITHDRAWN, reasons));
        results.tellIfNobodyIsLeft(planCode);
        return removed.size() < listed.size();
    }

    /** The row with candidate and content as they were sent; nobody changes what the public wrote. */
    private static ObjectionRow complete(ObjectionRow row, Map<String, Received> unanswered) {
        Received sent = unanswered.remove(row.received());
        if (sent == null) {
            throw new Refusal(
                    "Mỗi phản ánh gửi qua trang công khai chỉ được ghi kết quả một lần. Hãy bỏ dòng ghi trùng.");
        }
        return new ObjectionRow(row.received(), sent.candidateId(), sent.content(), row.decision(), row.reason());
    }

    private Outcome record(Candidate candidate, ObjectionRow row) {
        if (Text.isBlank(row.content())) {
            throw new Refusal("Phản ánh về «%s» chưa có nội dung.", candidate.name());
        }
        Outcome outcome = Decision.choose(row.decision(), List.of(Outcome.values()));
        if (Text.isBlank(row.reason())) {
            throw new Refusal("Kết quả giải quyết phản ánh về «%s» chưa có lý do.", candidate.name());
        }
        jdbc.sql("""
                        insert into objection (candidate_id, received_id, content, removes, reason, person, on_behalf_of, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        candidate.id(),
                        row.received() == null ? null : Long.valueOf(row.received()),
                        Text.clean(row.content()),
                        outcome == Outcome.REMOVE,
                        Text.clean(row.reason()),
                        people.current().orElse(null),
                        people.onBehalfOf().orElse(null),
                        OffsetDateTime.now(clock))
                .update();
        return outcome;
    }

    /** The objections to a plan's candidates, as they were entered. */
    public List<Objection> of(String planCode) {
        return jdbc.sql("""
                        select c.nomination ->> 'name' as candidate, o.content, o.removes, o.reason
                        from objection o join candidate c on c.id = o.candidate_id
                        where c.plan_code = ? order by o.id
                        """).param(planCode).query(Objection.class).list();
    }
}
