package vn.neuguong.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;
import vn.neuguong.nomination.CouncilSession.MemberRow;
import vn.neuguong.nomination.Councils.Function;

/** Changes of a council that is appointed: proposed by the lead agency, decided by the standing committee, all on record. */
@Component
@Transactional
public class CouncilChanges {

    private enum Proposed {
        PROPOSE,
        CANCEL
    }

    private enum Decided {
        APPROVE,
        REFUSE
    }

    /**
     * A change that was proposed or is in force.
     *
     * @param term null where the term stays
     * @param decidedAt null before it is decided
     */
    record Change(long id, CouncilTerm term, String reason, OffsetDateTime decidedAt, List<MemberChange> members) {}

    private final JdbcClient jdbc;
    private final Councils councils;
    private final CouncilRules rules;
    private final Sessions sessions;
    private final SessionCalls calls;
    private final CouncilNotices notices;
    private final VettingSteps steps;
    private final People people;
    private final Clock clock;

    CouncilChanges(
            JdbcClient jdbc,
            Councils councils,
            CouncilRules rules,
            Sessions sessions,
            SessionCalls calls,
            CouncilNotices notices,
            VettingSteps steps,
            People people,
            Clock clock) {
        this.jdbc = jdbc;
        this.councils = councils;
        this.rules = rules;
        this.sessions = sessions;
        this.calls = calls;
        this.notices = notices;
        this.steps = steps;
        this.people = people;
        this.clock = clock;
    }

    /** What {@link #propose} is to be told. @throws Refusal where the plan has no council that could change */
    public String register(String planCode) {
        councils.lock(planCode);
        return version(planCode);
    }

    /** How often the council has been changed. */
    public String version(String planCode) {
        return Integer.toString(of(planCode, "APPROVED").size());
    }

    /**
     * Records what the lead agency proposes, unless it thought better of it.
     *
     * @param version of the council that was shown to whoever proposes
     * @param decision PROPOSE or CANCEL
     * @param rows all members as they shall be
     * @return whether a change is proposed
     */
    public boolean propose(
            String planCode, String version, String decision, List<MemberRow> rows, CouncilTerm term, String reason) {
        if (Decision.choose(decision, List.of(Proposed.values())) == Proposed.CANCEL) {
            return false;
        }
        councils.lock(planCode);
        if (!version(planCode).equals(version)) {
            throw new Refusal("Hội đồng đã thay đổi sau khi công việc này bắt đầu nên danh sách không còn đúng."
                    + " Hãy chọn «Không đề nghị nữa» rồi khởi động lại.");
        }
        Decision.needsReason(reason, "Lý do thay đổi");
        rules.check(planCode, rows, term);
        List<MemberChange> members = MemberChange.between(councils.members(planCode), rows);
        boolean termChanges = !term.equals(councils.term(planCode));
        if (members.isEmpty() && !termChanges) {
            throw new Refusal(
                    "Danh sách và nhiệm kỳ chưa có gì khác hiện nay. Hãy sửa, hoặc chọn «Không đề nghị nữa».");
        }
        keep(planCode, members, termChanges ? term : new CouncilTerm(null, null), reason);
        steps.add(planCode, "COUNCIL_CHANGE_PROPOSED", reason);
        return true;
    }

    private void keep(String planCode, List<MemberChange> members, CouncilTerm term, String reason) {
        Long id = jdbc.sql("""
                        insert into council_change
                            (plan_code, status, term_from, term_to, reason, proposed_by, proposed_at)
                        values (?, 'PROPOSED', ?, ?, ?, ?, ?) on conflict do nothing returning id
                        """)
                .params(planCode, term.from(), term.to(), reason, person(), OffsetDateTime.now(clock))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refusal("Đang có một đề nghị thay đổi Hội đồng khác chờ quyết định."
                        + " Hãy đợi có quyết định, rồi khởi động lại."));
        members.forEach(member -> jdbc.sql(
                        "insert into council_change_member (change_id, person, was, becomes) values (?, ?, ?, ?)")
                .params(id, member.person(), name(member.was()), name(member.becomes()))
                .update());
    }

    /**
     * Records what the standing committee decided; what it approves is in force at once.
     *
     * @param decision APPROVE, or REFUSE with a remark
     * @return whether the council has changed
     * @throws Refusal while the council votes: who votes, and of how many, stays as it was when the session began
     */
    public boolean decide(String planCode, String decision, String remark) {
        boolean approved = Decision.choose(decision, List.of(Decided.values())) == Decided.APPROVE;
        councils.lock(planCode);
        Change change = proposed(planCode)
                .orElseThrow(() -> new Refusal(
                        "Đề nghị thay đổi Hội đồng này đã được quyết định. Hãy tải lại danh sách công việc."));
        if (approved) {
            checkNoVote(planCode);
            councils.change(
                    planCode,
                    MemberChange.applied(councils.members(planCode), change.members()),
                    change.term() == null ? councils.term(planCode) : change.term());
        } else {
            Decision.needsReason(remark, "Ý kiến");
        }
        jdbc.sql("update council_change set status = ?, remark = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(approved ? "APPROVED" : "REFUSED", remark, person(), OffsetDateTime.now(clock), change.id())
                .update();
        steps.add(planCode, approved ? "COUNCIL_CHANGE_APPROVED" : "COUNCIL_CHANGE_REFUSED", remark);
        if (approved) {
            notices.changed(planCode, change, councils.term(planCode), calls.upcoming(planCode));
        }
        return approved;
    }

    private void checkNoVote(String planCode) {
        if (sessions.find(planCode)
                .filter(session -> session.quorate() && session.closedAt() == null)
                .isPresent()) {
            throw new Refusal("Hội đồng đang họp và bỏ phiếu nên chưa thay đổi được."
                    + " Hãy đợi biên bản phiên họp được xác nhận, rồi quyết định.");
        }
    }

    /** Notes that a session that waits for its day is told, and so shows the new list. */
    public void announce(String planCode) {
        councils.lock(planCode);
        jdbc.sql("update council_change set announced = true where plan_code = ? and status = 'APPROVED'")
                .param(planCode)
                .update();
    }

    /** @throws Refusal where the list of members that a session has is older than the last change */
    void checkAnnounced(String planCode) {
        councils.lock(planCode);
        if (jdbc.sql(
                                "select count(*) from council_change where plan_code = ? and status = 'APPROVED' and not announced")
                        .param(planCode)
                        .query(Integer.class)
                        .single()
                > 0) {
            throw new Refusal("Hội đồng vừa thay đổi nên danh sách dự họp không còn đúng."
                    + " Hãy tải lại danh sách công việc, rồi mở lại công việc này.");
        }
    }

    Optional<Change> proposed(String planCode) {
        return of(planCode, "PROPOSED").stream().findFirst();
    }

    List<Change> inForce(String planCode) {
        return of(planCode, "APPROVED");
    }

    private List<Change> of(String planCode, String status) {
        return jdbc.sql("""
                        select id, term_from, term_to, reason, decided_at from council_change
                        where plan_code = ? and status = ? order by id
                        """)
                .params(planCode, status)
                .query((row, i) -> new Change(
                        row.getLong("id"),
                        row.getObject("term_from") == null
                                ? null
                                : new CouncilTerm(
                                        row.getObject("term_from", LocalDate.class),
                                        row.getObject("term_to", LocalDate.class)),
                        row.getString("reason"),
                        row.getObject("decided_at", OffsetDateTime.class),
                        members(row.getLong("id"))))
                .list();
    }

    private List<MemberChange> members(long change) {
        return jdbc.sql("""
                        select person, was, becomes from council_change_member
                        where change_id = ? order by becomes is not null, person
                        """).param(change).query(MemberChange.class).list();
    }

    private static String name(Function function) {
        return function == null ? null : function.name();
    }

    private String person() {
        return people.current().orElse(null);
    }
}
