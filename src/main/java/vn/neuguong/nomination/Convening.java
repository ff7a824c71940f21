package vn.neuguong.nomination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.Json;
import vn.neuguong.engine.Refusal;
import vn.neuguong.nomination.CouncilSession.AttendanceRow;
import vn.neuguong.nomination.Councils.Member;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.Plans;

/** How a council's session begins: on its day, with those who are present and one of them to preside. */
@Component
@Transactional
public class Convening {

    private enum Choice {
        HOLD,
        PUT_OFF
    }

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final SessionCalls calls;
    private final Councils councils;
    private final CouncilChanges changes;
    private final Attendance attendance;
    private final BallotBox box;
    private final SessionsNotHeld notHeld;
    private final VoteRules rules;
    private final VettingSteps steps;
    private final Plans plans;
    private final Json json;
    private final Clock clock;

    Convening(
            JdbcClient jdbc,
            Sessions sessions,
            SessionCalls calls,
            Councils councils,
            CouncilChanges changes,
            Attendance attendance,
            BallotBox box,
            SessionsNotHeld notHeld,
            VoteRules rules,
            VettingSteps steps,
            Plans plans,
            Json json,
            Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.calls = calls;
        this.councils = councils;
        this.changes = changes;
        this.attendance = attendance;
        this.box = box;
        this.notHeld = notHeld;
        this.rules = rules;
        this.steps = steps;
        this.plans = plans;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records a session on its day and who attends it, unless it is put off.
     *
     * @param decision HOLD, or PUT_OFF with a reason
     * @param rows one for each member of the council, in the order of {@link Councils#members}
     * @return whether it is held: enough members are present
     */
    public boolean convene(
            String planCode, String decision, String reason, LocalDate heldOn, String place, List<AttendanceRow> rows) {
        if (Decision.choose(decision, List.of(Choice.values())) == Choice.PUT_OFF) {
            calls.putOff(planCode, reason);
            return false;
        }
        return convene(planCode, heldOn, place, rows);
    }

    private boolean convene(String planCode, LocalDate heldOn, String place, List<AttendanceRow> rows) {
        changes.checkAnnounced(planCode);
        List<Member> members = councils.members(planCode);
        checkDay(heldOn);
        councils.term(planCode).check(heldOn);
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
                    + " Hãy chọn «Hoãn phiên họp» để triệu tập lại vào ngày khác.");
        }
        box.discard(planCode);
        boolean quorate = keep(planCode, heldOn, place, present.size(), members.size());
        attendance.forget(planCode);
        for (int i = 0; i < members.size(); i++) {
            attendance.record(planCode, members.get(i).person(), rows.get(i));
        }
        if (quorate) {
            steps.add(planCode, "SESSION_CONVENED", SessionsNotHeld.attendance(present.size(), members.size()));
            sessions.announceVote(planCode);
        } else {
            notHeld.keep(planCode, present.size(), members.size());
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
            throw new Refusal(
                    "Ngày họp (%s) đã qua. Hãy chọn ngày khác; nếu chưa họp, hãy chọn «Hoãn phiên họp» để triệu tập lại.",
                    VietnameseDate.format(heldOn));
        }
    }

    private boolean keep(String planCode, LocalDate heldOn, String place, int present, int members) {
        Plan.Vetting vetting = plans.get(planCode).plan().vetting();
        VoteRule rule = rules.on(heldOn, vetting.rule());
        boolean quorate = rule.isQuorum(present, members);
        jdbc.sql("""
                        insert into council_session
                            (plan_code, held_on, place, quorate, rule, subject_rules, round, convened_at, voting_ends_at)
                        values (?, ?, ?, ?, ?::jsonb, ?::jsonb, 1, ?, ?) on conflict (plan_code) do update set
                            held_on = excluded.held_on, place = excluded.place, quorate = excluded.quorate,
                            rule = excluded.rule, subject_rules = excluded.subject_rules,
                            convened_at = excluded.convened_at,
                            voting_ends_at = excluded.voting_ends_at
                        """)
                .params(
                        planCode,
                        heldOn,
                        place,
                        quorate,
                        json.write(rule),
                        json.write(rules.bySubject(heldOn, vetting)),
                        OffsetDateTime.now(clock),
                        sessions.votingEnd(planCode, heldOn))
                .update();
        return quorate;
    }
}
