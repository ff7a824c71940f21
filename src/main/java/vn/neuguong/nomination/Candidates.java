package vn.neuguong.nomination;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Json;
import vn.neuguong.submission.NominationContent.Nomination;
import vn.neuguong.submission.Nominations;
import vn.neuguong.submission.Submission;
import vn.neuguong.submission.Submissions;

/** All candidates, and each step that they take. */
@Component
@Transactional
public class Candidates {

    private static final String SELECT = """
            select c.id, c.plan_code, k.obligation_code, c.unit_code, u.name as unit_name, c.nomination, c.status,
                c.proposed, c.reasons, c.override, c.supplemented, c.agree, c.disagree
            from candidate c join unit u on u.code = c.unit_code join submission s on s.id = c.submission_id
                join collection k on k.id = s.collection_id
            """;

    private final JdbcClient jdbc;
    private final Json json;
    private final Submissions submissions;
    private final Nominations nominations;
    private final CandidateSteps steps;

    Candidates(JdbcClient jdbc, Json json, Submissions submissions, Nominations nominations, CandidateSteps steps) {
        this.jdbc = jdbc;
        this.json = json;
        this.submissions = submissions;
        this.nominations = nominations;
        this.steps = steps;
    }

    /** Makes a candidate of each accepted nomination; done twice it makes each once. */
    public void assemble(String planCode) {
        submissions.accepted(planCode, "NOMINATION").forEach(this::assemble);
    }

    private void assemble(Submission submission) {
        List<Nomination> nominated = nominations.content(submission).nominations();
        for (int i = 0; i < nominated.size(); i++) {
            String id = submission.id() + "/" + (i + 1);
            int assembled = jdbc.sql("""
                            insert into candidate
                                (id, plan_code, submission_id, unit_code, position, nomination, status)
                            values (?, ?, ?, ?, ?, ?::jsonb, 'ASSEMBLED') on conflict do nothing
                            """)
                    .params(
                            id,
                            submission.planCode(),
                            submission.id(),
                            submission.unitCode(),
                            i + 1,
                            json.write(nominated.get(i)))
                    .update();
            if (assembled == 1) {
                steps.move(id, null, CandidateStatus.ASSEMBLED, null);
            }
        }
    }

    /** In an order that nothing changes, not even a unit's new name: rows of open forms are matched by it. */
    public List<Candidate> of(String planCode) {
        return jdbc.sql(SELECT + "where c.plan_code = ? order by c.submission_id, c.position")
                .param(planCode)
                .query(this::candidate)
                .list();
    }

    public List<Candidate> of(String planCode, CandidateStatus status) {
        return of(planCode).stream()
                .filter(candidate -> candidate.status() == status)
                .toList();
    }

    /** Moves a candidate on, with the remark of whoever decided. */
    public void move(String id, CandidateStatus to, String remark) {
        CandidateStatus from = jdbc.sql("select status from candidate where id = ? for update")
                .param(id)
                .query(CandidateStatus.class)
                .single();
        jdbc.sql("update candidate set status = ? where id = ?")
                .params(to.name(), id)
                .update();
        steps.move(id, from, to, remark);
    }

    /** Keeps what the screening table proposes; a reason that was given for another proposal is void. */
    void propose(String id, CandidateStatus proposed, List<String> reasons, boolean supplemented) {
        jdbc.sql(
                        "update candidate set proposed = ?, reasons = ?::jsonb, supplemented = ?, override = null where id = ?")
                .params(proposed.name(), json.write(reasons), supplemented, id)
                .update();
        String found = reasons.isEmpty() ? "" : ": " + String.join("; ", reasons);
        steps.keep(id, "SCREENED", proposed.label() + found);
    }

    /** Keeps why the lead agency decided as it did, where that had to be said; null where it had not. */
    void override(String id, String reason) {
        jdbc.sql("update candidate set override = ? where id = ?")
                .params(reason, id)
                .update();
    }

    void supplement(String id, Nomination nomination) {
        jdbc.sql("update candidate set nomination = ?::jsonb where id = ?")
                .params(json.write(nomination), id)
                .update();
        steps.keep(id, "SUPPLEMENTED", null);
    }

    void count(String id, int agree, int disagree) {
        jdbc.sql("update candidate set agree = ?, disagree = ? where id = ?")
                .params(agree, disagree, id)
                .update();
    }

    private Candidate candidate(ResultSet row, int index) throws SQLException {
        String proposed = row.getString("proposed");
        return new Candidate(
                row.getString("id"),
                row.getString("plan_code"),
                row.getString("obligation_code"),
                row.getString("unit_code"),
                row.getString("unit_name"),
                json.read(row.getString("nomination"), Nomination.class),
                CandidateStatus.valueOf(row.getString("status")),
                proposed == null ? null : CandidateStatus.valueOf(proposed),
                List.of(json.read(row.getString("reasons"), String[].class)),
                row.getString("override"),
                row.getBoolean("supplemented"),
                row.getObject("agree", Integer.class),
                row.getObject("disagree", Integer.class));
    }
}
