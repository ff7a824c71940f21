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
import vn.neuguong.engine.Json;
import vn.neuguong.engine.Refusal;
import vn.neuguong.nomination.CouncilSession.AttendanceRow;
import vn.neuguong.nomination.Councils.Member;
import vn.neuguong.plan.Plans;

/** How a council's session begins: on its day, with those who are present and one of them to preside. */
@Component
@Transactional
public class Convening {

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final Councils councils;
    private final Attendance attendance;
    private final BallotBox box;
    private final VoteRules rules;
    private final Plans plans;
    private final Json json;
    private final Clock clock;

    Convening(
            JdbcClient jdbc,
            Sessions sessions,
            Councils councils,
            Attendance attendance,
            BallotBox box,
            VoteRules rules,
            Plans plans,
            Json json,
            Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.councils = councils;
        this.attendance = attendance;
        this.box = box;
        this.rules = rules;
        this.plans = plans;
        this.json = json;
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
        box.discard(planCode);
        boolean quorate = keep(planCode, heldOn, place, present.size(), members.size());
        for (int i = 0; i < members.size(); i++) {
            attendance.record(planCode, members.get(i).person(), rows.get(i));
        }
        if (!quorate) {
            keepNotHeld(planCode, present.size(), members.size());
        }
        return quorate;
    }

    /** What is kept of the session itself gives way to the next one. */
    private void keepNotHeld(String planCode, int present, int members) {
        jdbc.sql("""
                        insert into session_not_held (plan_code, held_on, place, present, members, rule, at)
                        select plan_code, held_on, place, ?, ?, rule, convened_at
                        from council_session where plan_code = ?
                        """).params(present, members, planCode).update();
    }

    /** A sentence for each day on which too few members came. */
    public List<String> notHeld(String planCode) {
        return jdbc.sql("select held_on, present, members from session_not_held where plan_code = ? order by id")
                .param(planCode)
                .query((row, i) ->
                        "Phiên họp ngày %s không đủ số thành viên dự họp (có mặt %d/%d) nên không tổ chức được"
                                .formatted(
                                        VietnameseDate.format(row.getObject("held_on", LocalDate.class)),
                                        row.getInt("present"),
                                        row.getInt("members")))
                .list();
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
        VoteRule rule = rules.on(heldOn, plans.get(planCode).plan().vetting().rule());
        boolean quorate = rule.isQuorum(present, members);
        jdbc.sql("""
                        insert into council_session
                            (plan_code, held_on, place, quorate, rule, round, convened_at, voting_ends_at)
                        values (?, ?, ?, ?, ?::jsonb, 1, ?, ?) on conflict (plan_code) do update set
                            held_on = excluded.held_on, place = excluded.place, quorate = excluded.quorate,
                            rule = excluded.rule, convened_at = excluded.convened_at,
                            voting_ends_at = excluded.voting_ends_at
                        """)
                .params(
                        planCode,
                        heldOn,
                        place,
                        quorate,
                        json.write(rule),
                        OffsetDateTime.now(clock),
                        sessions.votingEnd(planCode, heldOn))
                .update();
        return quorate;
    }
}
