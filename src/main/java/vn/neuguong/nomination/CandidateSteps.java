package vn.neuguong.nomination;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Steps;

/** The record of a candidate: append-only, who did what, from where to where. */
@Component
class CandidateSteps {

    private final JdbcClient jdbc;
    private final Steps steps;

    CandidateSteps(JdbcClient jdbc, Steps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /** Notes that a candidate moves on. @param from null where it begins */
    void move(String id, CandidateStatus from, CandidateStatus to, String remark) {
        add(id, to.name(), from, to, remark);
    }

    /** Notes what leaves a candidate where it stands. */
    void keep(String id, String action, String remark) {
        CandidateStatus status = jdbc.sql("select status from candidate where id = ?")
                .param(id)
                .query(CandidateStatus.class)
                .single();
        add(id, action, status, status, remark);
    }

    private void add(String id, String action, CandidateStatus from, CandidateStatus to, String remark) {
        steps.add(
                "candidate_step", "candidate_id, action, from_status, to_status, remark", id, action, from, to, remark);
    }
}
