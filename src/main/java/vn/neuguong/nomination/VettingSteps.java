package vn.neuguong.nomination;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.People;

/**
 * The record of a plan's vetting as a whole: append-only, its council, opinions, publication and sessions. Of a ballot
 * nothing is ever here; not even that it was cast, for a moment beside a name would tell whose was counted then.
 */
@Component
class VettingSteps {

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    VettingSteps(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    void add(String planCode, String action, String remark) {
        add(planCode, action, null, null, null, remark);
    }

    /** Notes the opinion of an agency. */
    void opinion(String planCode, String action, String agency, String comment) {
        add(planCode, action, agency, null, null, comment);
    }

    /** Notes that the council moves from one of its states to another; from null where it is proposed at first. */
    void council(String planCode, Optional<CouncilStatus> from, CouncilStatus to, String remark) {
        add(planCode, "COUNCIL_" + to.name(), null, from.map(Enum::name).orElse(null), to.name(), remark);
    }

    private void add(String planCode, String action, String about, String from, String to, String remark) {
        jdbc.sql("""
                        insert into vetting_step (plan_code, action, about, from_status, to_status, remark, person,
                            on_behalf_of, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        planCode,
                        action,
                        about,
                        from,
                        to,
                        remark,
                        people.current().orElse(null),
                        people.onBehalfOf().orElse(null),
                        OffsetDateTime.now(clock))
                .update();
    }
}
