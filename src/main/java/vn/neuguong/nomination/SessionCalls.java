package vn.neuguong.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.calendar.VietnameseTime;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;

/** The days to which a council is called; every call is kept, the last one holds. */
@Component
@Transactional
public class SessionCalls {

    private static final String SELECT =
            "select number, starts_at, ends_at, place, put_off_reason from session_call where plan_code = ? ";

    private final JdbcClient jdbc;
    private final Councils councils;
    private final SessionNotices notices;
    private final VettingSteps steps;
    private final People people;
    private final Clock clock;

    SessionCalls(
            JdbcClient jdbc,
            Councils councils,
            SessionNotices notices,
            VettingSteps steps,
            People people,
            Clock clock) {
        this.jdbc = jdbc;
        this.councils = councils;
        this.notices = notices;
        this.steps = steps;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Keeps when and where the council is to meet.
     *
     * @param startTime as typed, like endTime: "14:00"
     * @throws Refusal where that is past, outside the council's term, or not complete
     */
    public void call(String planCode, LocalDate day, String startTime, String endTime, String place) {
        if (day == null) {
            throw new Refusal("Hãy ghi ngày họp.");
        }
        Instant start = time(day, startTime, "Giờ bắt đầu");
        Instant end = time(day, endTime, "Giờ kết thúc dự kiến");
        if (place == null) {
            throw new Refusal("Hãy ghi địa điểm họp.");
        }
        if (start.isBefore(clock.instant().truncatedTo(ChronoUnit.MINUTES))) {
            throw new Refusal(
                    "Thời gian họp (%s) đã qua. Hãy chọn ngày, giờ khác.", VietnameseDate.formatMinute(start));
        }
        councils.lock(planCode);
        councils.term(planCode).check(day);
        if (!end.isAfter(start)) {
            throw new Refusal("Giờ kết thúc dự kiến phải sau giờ bắt đầu.");
        }
        jdbc.sql("""
                        insert into session_call (plan_code, number, starts_at, ends_at, place, called_by,
                            called_on_behalf_of, called_at)
                        select :plan, count(*) + 1, :start, :end, :place, :person, :onBehalfOf, :now
                        from session_call where plan_code = :plan
                        """)
                .param("plan", planCode)
                .param("start", start.atOffset(ZoneOffset.UTC))
                .param("end", end.atOffset(ZoneOffset.UTC))
                .param("place", place)
                .param("person", people.current().orElse(null))
                .param("onBehalfOf", people.onBehalfOf().orElse(null))
                .param("now", OffsetDateTime.now(clock))
                .update();
        steps.add(planCode, "SESSION_CALLED", "%s, %s".formatted(VietnameseDate.formatMinute(start), place));
    }

    private static Instant time(LocalDate day, String typed, String field) {
        if (typed == null) {
            throw new Refusal("Hãy ghi vào mục «%s», ví dụ: 14:00.", field);
        }
        try {
            return VietnameseTime.at(day, VietnameseTime.parse(typed));
        } catch (DateTimeException e) {
            throw new Refusal("%s: «%s» không phải là giờ trong ngày. Hãy viết giờ như 14:00.", field, typed);
        }
    }

    /** Invites everyone who is in the council now; whoever has this invitation already does not get it again. */
    public void invite(String planCode) {
        notices.invite(planCode, get(planCode), before(planCode), councils.members(planCode));
    }

    /** Puts off the session that was called, and tells everyone. @throws Refusal without a reason */
    void putOff(String planCode, String reason) {
        Decision.needsReason(reason, "Lý do hoãn");
        SessionCall call = get(planCode);
        jdbc.sql("update session_call set put_off_at = ?, put_off_reason = ? where plan_code = ? and number = ?")
                .params(OffsetDateTime.now(clock), reason, planCode, call.number())
                .update();
        steps.add(planCode, "SESSION_PUT_OFF", reason);
        notices.putOff(planCode, call, reason, councils.members(planCode));
    }

    public SessionCall get(String planCode) {
        return find(planCode).orElseThrow();
    }

    /** The call to a session that is still to come; empty where there is none. */
    Optional<SessionCall> upcoming(String planCode) {
        return find(planCode)
                .filter(call -> call.putOffReason() == null && call.start().isAfter(clock.instant()));
    }

    /** The last call; empty before the first. */
    public Optional<SessionCall> find(String planCode) {
        return jdbc.sql(SELECT + "order by number desc limit 1")
                .param(planCode)
                .query(SessionCalls::call)
                .optional();
    }

    private Optional<SessionCall> before(String planCode) {
        return jdbc.sql(SELECT + "order by number desc limit 1 offset 1")
                .param(planCode)
                .query(SessionCalls::call)
                .optional();
    }

    /** A sentence for each session that was put off. */
    public List<String> putOffInWords(String planCode) {
        return jdbc
                .sql(SELECT + "and put_off_at is not null order by number")
                .param(planCode)
                .query(SessionCalls::call)
                .list()
                .stream()
                .map(call -> "Phiên họp lúc %s được hoãn; lý do: %s".formatted(call.when(), call.putOffReason()))
                .toList();
    }

    private static SessionCall call(ResultSet row, int index) throws SQLException {
        return new SessionCall(
                row.getInt("number"),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                row.getString("place"),
                row.getString("put_off_reason"));
    }
}
