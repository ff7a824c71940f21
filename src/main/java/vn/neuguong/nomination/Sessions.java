package vn.neuguong.nomination;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Refusal;
import vn.neuguong.nomination.CouncilSession.AttendanceRow;
import vn.neuguong.nomination.Councils.Member;
import vn.neuguong.plan.Plans;

/** The sessions of the councils: convened, and closed. */
@Component
@Transactional
public class Sessions {

    /** A session as it stands; conclusion and closedAt null until it is closed. */
    public record Session(
            LocalDate heldOn,
            String place,
            boolean quorate,
            String rule,
            int round,
            OffsetDateTime convenedAt,
            String conclusion,
            OffsetDateTime closedAt) {}

    private final JdbcClient jdbc;
    private final Councils councils;
    private final Attendance attendance;
    private final Candidates candidates;
    private final VoteRules rules;
    private final Plans plans;
    private final Clock clock;

    Sessions(
            JdbcClient jdbc,
            Councils councils,
            Attendance attendance,
            Candidates candidates,
            VoteRules rules,
            Plans plans,
            Clock clock) {
        this.jdbc = jdbc;
        this.councils = councils;
        this.attendance = attendance;
        this.candidates = candidates;
        this.rules = rules;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Records a session on its day and who attends it.
     *
     * @param rows one for each member of the council, in the order of {@link Councils#members}
     * @return whether enough members are present
     */
    public boolean convene(String planCode, LocalDate heldOn, String place, List<AttendanceRow> rows) {
        List<Member> members = councils.members(planCode);
        checkDay(heldOn);
        if (place == null) {
            throw new Refusal("Hãy ghi địa điểm họp.");
        }
        if (rows == null || rows.size() != members.size()) {
            throw new Refusal("Danh sách dự họp phải có đủ %d thành viên của Hội đồng.", members.size());
        }
        List<Member> present = IntStream.range(0, members.size())
                .filter(i -> Boolean.TRUE.equals(rows.get(i).present()))
                .mapToObj(members::get)
                .toList();
        if (Attendance.first(present).isEmpty()) {
            throw new Refusal("Chủ tịch và Phó Chủ tịch Hội đồng đều vắng mặt nên không có người chủ trì."
                    + " Hãy hoãn phiên họp sang ngày khác.");
        }
        boolean quorate = keep(planCode, heldOn, place, present.size(), members.size());
        for (int i = 0; i < members.size(); i++) {
            attendance.record(planCode, members.get(i).person(), rows.get(i));
        }
        return quorate;
    }

    /** Attendance is a fact of the day: known only then, and the ballots go out with it. */
    private void checkDay(LocalDate heldOn) {
        if (heldOn == null) {
            throw new Refusal("Hãy ghi ngày họp.");
        }
        LocalDate today = LocalDate.now(clock);
        if (heldOn.isAfter(today)) {
            throw new Refusal(
                    "Ngày họp (%s) chưa đến. Thành phần dự họp được ghi vào chính ngày họp;"
                            + " hãy hoàn thành công việc này vào ngày đó.",
                    VietnameseDate.format(heldOn));
        }
        if (heldOn.isBefore(today)) {
            throw new Refusal("Ngày họp (%s) đã qua. Hãy chọn ngày khác.", VietnameseDate.format(heldOn));
        }
    }

    private boolean keep(String planCode, LocalDate heldOn, String place, int present, int members) {
        VoteRules.Rule rule = rules.on(heldOn);
        boolean quorate = rule.isQuorum(present, members);
        jdbc.sql("""
                        insert into council_session
                            (plan_code, held_on, place, quorate, rule, round, convened_at, voting_ends_at)
                        values (?, ?, ?, ?, ?, 1, ?, ?) on conflict (plan_code) do update set
                            held_on = excluded.held_on, place = excluded.place, quorate = excluded.quorate,
                            rule = excluded.rule, convened_at = excluded.convened_at,
                            voting_ends_at = excluded.voting_ends_at
                        """)
                .params(
                        planCode,
                        heldOn,
                        place,
                        quorate,
                        rule.source(),
                        OffsetDateTime.now(clock),
                        votingEnd(planCode, heldOn))
                .update();
        return quorate;
    }

    private OffsetDateTime votingEnd(String planCode, LocalDate from) {
        int days = plans.get(planCode).plan().vetting().votingDays();
        return VietnameseDate.startOf(from.plusDays(days + 1L)).atOffset(ZoneOffset.UTC);
    }

    /** Opens another round of the vote, with the plan's days to vote from today. */
    void openRound(String planCode, int round) {
        jdbc.sql("update council_session set round = ?, voting_ends_at = ? where plan_code = ?")
                .params(round, votingEnd(planCode, LocalDate.now(clock)), planCode)
                .update();
    }

    /** The first instant that is too late to vote. */
    public Instant votingEndsAt(String planCode) {
        return jdbc.sql("select voting_ends_at from council_session where plan_code = ?")
                .param(planCode)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    public Session get(String planCode) {
        return find(planCode).orElseThrow();
    }

    public Optional<Session> find(String planCode) {
        return jdbc.sql("""
                        select held_on, place, quorate, rule, round, convened_at, conclusion, closed_at
                        from council_session where plan_code = ?
                        """).param(planCode).query(Session.class).optional();
    }

    /** The candidates on whom the council decides, in the order of every list and ballot. */
    public List<Candidate> eligible(String planCode) {
        return candidates.of(planCode, CandidateStatus.ELIGIBLE);
    }

    /** Records the chair's conclusion, which closes the session. */
    public void close(String planCode, String conclusion) {
        if (conclusion == null) {
            throw new Refusal("Hãy ghi kết luận của chủ tọa.");
        }
        int closed = jdbc.sql("""
                        update council_session set conclusion = ?, closed_at = ?
                        where plan_code = ? and closed_at is null
                        """)
                .params(conclusion, OffsetDateTime.now(clock), planCode)
                .update();
        if (closed == 0) {
            throw new Refusal("Biên bản của phiên họp này đã được xác nhận.");
        }
    }
}
