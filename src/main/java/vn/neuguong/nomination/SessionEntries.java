package vn.neuguong.nomination;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.notice.Appointment;

/**
 * A session as an entry in a member's calendar. Whatever is told of it later has a higher number: even ones invite, odd ones
 * take back. Who leaves the council and comes back is invited anew.
 */
@Component
@Transactional(readOnly = true)
class SessionEntries {

    private final JdbcClient jdbc;

    SessionEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Appointment invited(String planCode, SessionCall call, String person) {
        return entry(planCode, call, invitation(planCode, call, person));
    }

    Appointment putOff(String planCode, SessionCall call, String person) {
        return entry(planCode, call, invitation(planCode, call, person) + 1).cancel();
    }

    /** For one who has left. */
    Appointment takenBack(String planCode, SessionCall call, String person) {
        return entry(planCode, call, invitation(planCode, call, person) - 1).cancel();
    }

    private int invitation(String planCode, SessionCall call, String person) {
        return 2 * (call.number() - 1 + departures(planCode, person));
    }

    /** How often somebody has left the council. */
    int departures(String planCode, String person) {
        return jdbc.sql("""
                        select count(*) from council_change c join council_change_member m on m.change_id = c.id
                        where c.plan_code = ? and c.status = 'APPROVED' and m.person = ? and m.becomes is null
                        """).params(planCode, person).query(Integer.class).single();
    }

    private static Appointment entry(String planCode, SessionCall call, int sequence) {
        return new Appointment(
                "session/" + planCode, sequence, "Họp Hội đồng xét chọn", call.place(), call.start(), call.end());
    }
}
