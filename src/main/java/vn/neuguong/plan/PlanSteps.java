package vn.neuguong.plan;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Steps;

/** The record of what happened to a plan: append-only, who did what, from where to where. */
@Component
class PlanSteps {

    private final JdbcClient jdbc;
    private final Steps steps;

    PlanSteps(JdbcClient jdbc, Steps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
    }

    /** @param from null where the plan begins; {@code to} is the same where it stays where it is */
    void add(String code, String action, PlanStatus from, PlanStatus to, String remark) {
        steps.add("plan_step", "plan_code, action, from_status, to_status, remark", code, action, from, to, remark);
    }

    /** The remark with which the plan last came back to its drafter; empty where it has gone on since. */
    Optional<String> returned(String code) {
        return jdbc.sql("""
                        select action, remark from plan_step where plan_code = ? and action <> 'SAVED'
                        order by id desc limit 1
                        """)
                .param(code)
                .query((row, i) -> row.getString("action").endsWith("RETURNED") ? row.getString("remark") : null)
                .optional();
    }

    /** The remark of a step that is taken once. */
    Optional<String> remark(String code, String action) {
        return jdbc.sql("select remark from plan_step where plan_code = ? and action = ?")
                .params(code, action)
                .query(String.class)
                .optional();
    }
}
