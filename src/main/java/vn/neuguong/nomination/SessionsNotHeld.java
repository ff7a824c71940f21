package vn.neuguong.nomination;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.VietnameseDate;

/** Days on which a council was convened and too few came. */
@Component
@Transactional
public class SessionsNotHeld {

    private final JdbcClient jdbc;
    private final VettingSteps steps;

    SessionsNotHeld(JdbcClient jdbc, VettingSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /** What is kept of the session itself gives way to the next one. */
    void keep(String planCode, int present, int members) {
        jdbc.sql("""
                        insert into session_not_held (plan_code, held_on, place, present, members, rule, at)
                        select plan_code, held_on, place, ?, ?, rule, convened_at
                        from council_session where plan_code = ?
                        """).params(present, members, planCode).update();
        steps.add(planCode, "SESSION_NOT_HELD", attendance(present, members));
    }

    /** "Có mặt 5/7". */
    static String attendance(int present, int members) {
        return "Có mặt %d/%d".formatted(present, members);
    }

    /** A sentence for each of them. */
    public List<String> inWords(String planCode) {
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
}
