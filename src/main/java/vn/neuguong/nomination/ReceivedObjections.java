package vn.neuguong.nomination;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;

/**
 * Objections from the public page. They are taken as long as the page lists the candidates, and what someone was writing
 * then until all are resolved; each waits for the lead agency's answer.
 */
@Component
@Transactional
public class ReceivedObjections {

    static final int LONGEST_CONTENT = 3_000;
    static final int LONGEST_SENDER = 100;
    static final int LONGEST_CONTACT = 200;

    /** What somebody typed on the page; sender and contact may be empty. */
    record Entry(String candidate, String content, String sender, String contact) {}

    /**
     * An objection as it came in.
     *
     * @param number its place among those of the plan, for people
     * @param candidate the candidate's name
     * @param late whether it came after the publication period
     */
    public record Received(
            long id,
            int number,
            String candidateId,
            String candidate,
            String content,
            String sender,
            String contact,
            OffsetDateTime at,
            boolean late) {}

    private final JdbcClient jdbc;
    private final Candidates candidates;
    private final Clock clock;

    ReceivedObjections(JdbcClient jdbc, Candidates candidates, Clock clock) {
        this.jdbc = jdbc;
        this.candidates = candidates;
        this.clock = clock;
    }

    /** Keeps an objection for the lead agency. @throws Refusal where something is missing, or it comes too late */
    void receive(String planCode, Entry entry) {
        if (!lock(planCode)) {
            throw new Refusal("Các phản ánh về danh sách này đã được giải quyết xong. Ông/Bà có thể gửi đơn trực tiếp"
                    + " đến cơ quan chủ trì xét chọn.");
        }
        if (candidates.of(planCode, CandidateStatus.ELIGIBLE).stream()
                .noneMatch(candidate -> candidate.id().equals(entry.candidate()))) {
            throw new Refusal("Hãy chọn tập thể, cá nhân hoặc mô hình mà Ông/Bà có ý kiến.");
        }
        String content = typed("Nội dung phản ánh", entry.content(), LONGEST_CONTENT);
        if (content.isEmpty()) {
            throw new Refusal("Hãy ghi nội dung phản ánh.");
        }
        jdbc.sql("""
                        insert into received_objection (plan_code, candidate_id, content, sender, contact, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        planCode,
                        entry.candidate(),
                        content,
                        typed("Họ và tên", entry.sender(), LONGEST_SENDER),
                        typed("Địa chỉ liên hệ", entry.contact(), LONGEST_CONTACT),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** Cleaned, with the line breaks as a browser counts them. */
    private static String typed(String field, String text, int longest) {
        String clean = Text.clean(text).replace("\r\n", "\n");
        if (clean.length() > longest) {
            throw new Refusal("%s dài quá %d ký tự. Hãy rút gọn.", field, longest);
        }
        return clean;
    }

    /** Those without an answer, in the order in which they came. */
    public List<Received> unanswered(String planCode) {
        return jdbc.sql("""
                        select r.* from (
                            select o.id, row_number() over (order by o.id) as number, o.candidate_id,
                                c.nomination ->> 'name' as candidate, o.content, o.sender, o.contact, o.at,
                                o.at >= v.publication_ends_at as late
                            from received_objection o join candidate c on c.id = o.candidate_id
                                join vetting v on v.plan_code = o.plan_code
                            where o.plan_code = ?) r
                        where not exists (select from objection a where a.received_id = r.id) order by r.id
                        """).param(planCode).query(Received.class).list();
    }

    /** Takes no more. @throws Refusal where one is unanswered, perhaps because it came while the others were answered */
    void close(String planCode) {
        List<String> open = unanswered(planCode).stream()
                .map(received -> "số " + received.number())
                .toList();
        if (!open.isEmpty()) {
            throw new Refusal(
                    "Còn phản ánh gửi qua trang công khai chưa có kết quả giải quyết: %s. Hãy mở lại biểu mẫu để xem, thêm dòng"
                            + " và ghi kết quả của từng phản ánh đó.",
                    String.join(", ", open));
        }
        jdbc.sql("update vetting set objections_resolved_at = ? where plan_code = ?")
                .params(OffsetDateTime.now(clock), planCode)
                .update();
    }

    /**
     * Lets nobody send an objection while those of the plan are being closed, and the other way round.
     *
     * @return whether objections are still taken
     */
    boolean lock(String planCode) {
        return jdbc.sql("""
                        select objections_resolved_at is null from vetting
                        where plan_code = ? and published_at is not null for update
                        """).param(planCode).query(Boolean.class).optional().orElse(false);
    }
}
