package vn.neuguong.nomination;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.People;

/** The record of a candidate: append-only, who did what, from where to where. */
@Component
class CandidateSteps {

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    CandidateSteps(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** Notes that a candidate moves on. @param from null where it begins */
    void move(String id, CandidateStatus from, CandidateStatus to, String remark) {
        add(id, to.name(), from == null ? null : from.name(), to.name(), remark);
    }

    /** Notes what leaves a candidate where it stands. */
    void keep(String id, String action, String remark) {
        String status = jdbc.sql("select status from candidate where id = ?")
                .param(id)
                .query(String.class)
                .single();
        add(id, action, status, status, remark);
    }

    private void add(String id, String action, String from, String to, String remark) {
        jdbc.sql("""
                        insert into candidate_step
                            (candidate_id, action, from_status, to_status, remark, person, on_behalf_of, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        action,
                        from,
                        to,
                        remark,
                        people.current().orElse(null),
                        people.onBehalfOf().orElse(null),
                        OffsetDateTime.now(clock))
                .update();
    }
}
