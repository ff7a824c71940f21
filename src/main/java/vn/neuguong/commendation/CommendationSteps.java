package vn.neuguong.commendation;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.People;
import vn.neuguong.plan.Plan.Channel;

/** The record of commendations: append-only, who did what, from where to where. */
@Component
class CommendationSteps {

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    CommendationSteps(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** Notes that a commendation moves on. @param from null where it begins; to null where it is proposed no more */
    void move(String candidateId, Channel channel, CommendationStatus from, CommendationStatus to, String remark) {
        add(candidateId, channel, to == null ? "PROPOSAL_WITHDRAWN" : to.name(), from, to, remark);
    }

    /** Notes what leaves an awarded commendation of our own where it stands: a step towards its revocation. */
    void keep(String candidateId, String action, String remark) {
        add(candidateId, Channel.OWN, action, CommendationStatus.AWARDED, CommendationStatus.AWARDED, remark);
    }

    private void add(
            String candidateId,
            Channel channel,
            String action,
            CommendationStatus from,
            CommendationStatus to,
            String remark) {
        jdbc.sql("""
                        insert into commendation_step (candidate_id, channel, action, from_status, to_status, remark,
                            person, on_behalf_of, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        candidateId,
                        channel.name(),
                        action,
                        from == null ? null : from.name(),
                        to == null ? null : to.name(),
                        remark == null || remark.isEmpty() ? null : remark,
                        people.current().orElse(null),
                        people.onBehalfOf().orElse(null),
                        OffsetDateTime.now(clock))
                .update();
    }
}
