package vn.neuguong.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.engine.Accounts;
import vn.neuguong.engine.Accounts.Account;
import vn.neuguong.organization.Unit;
import vn.neuguong.organization.Units;

/** People of units of their own, and what they do when they are away. */
public class Absent {

    private final Units units;
    private final Accounts accounts;
    private final Cycle cycle;
    private final Desk desk;
    private final Jobs jobs;
    private final FormService forms;
    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final JdbcClient jdbc;

    Absent(
            Units units,
            Accounts accounts,
            Cycle cycle,
            Desk desk,
            Jobs jobs,
            FormService forms,
            RepositoryService repository,
            RuntimeService runtime,
            JdbcClient jdbc) {
        this.units = units;
        this.accounts = accounts;
        this.cycle = cycle;
        this.desk = desk;
        this.jobs = jobs;
        this.forms = forms;
        this.repository = repository;
        this.runtime = runtime;
        this.jdbc = jdbc;
    }

    /** Two units, a and b, of a class of their own, each with a clerk and a leader. */
    public void units(String unitClass) {
        for (String code : List.of(unitClass + "-a", unitClass + "-b")) {
            units.save(Map.of(unitClass, "Lớp " + unitClass), List.of(new Unit(code, "Đơn vị " + code, unitClass)));
            person(code + ".clerk", Unit.clerks(code));
            person(code + ".leader", Unit.leaders(code));
        }
    }

    public void person(String id, String... groups) {
        accounts.create(new Account(id, "Người " + id, null), () -> DemoDirectory.PASSWORD);
        accounts.join(id, List.of(groups));
    }

    /** The units of a class are asked for their reports; answers the submission of unit a. */
    public String asked(String plan, String unitClass) {
        cycle.startAndIssue(plan, PlanChange.audience(unitClass), PlanChange.only("REPORT"));
        return plan + "/review-report/" + unitClass + "-a";
    }

    /** Somebody starts the process in Tasklist; answers its business key. */
    public String start(String person) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("substitution")
                .latestVersion()
                .singleResult()
                .getId();
        String instance = desk.as(
                person, () -> forms.submitStartForm(definition, Map.of()).getId());
        return runtime.createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult()
                .getBusinessKey();
    }

    /** Somebody names a deputy for oneself; answers the business key. */
    public String away(String person, String deputy, String firstDay, String lastDay) {
        return away(person, null, deputy, firstDay, lastDay);
    }

    public String away(String starter, String absentee, String deputy, String firstDay, String lastDay) {
        String key = start(starter);
        name(starter, key, absentee, deputy, firstDay, lastDay);
        return key;
    }

    public void name(String starter, String key, String absentee, String deputy, String firstDay, String lastDay) {
        Map<String, Object> fields = new HashMap<>(Map.of("decision", "NAME", "reason", "Nghỉ phép"));
        fields.put("absentee", absentee);
        fields.put("deputy", deputy);
        fields.put("firstDay", firstDay);
        fields.put("lastDay", lastDay);
        desk.submit(starter, "nameDeputy", key, fields);
        jobs.run();
    }

    public void at(String moment) {
        TestClock.set(moment);
        jobs.run();
    }

    /** Who did what with a submission: "PREPARED x.leader (x.clerk)", the latter on whose behalf. */
    public List<String> steps(String submission) {
        return jdbc.sql("""
                        select action || ' ' || person || coalesce(' (' || on_behalf_of || ')', '') from submission_step
                        where submission_id = ? and person is not null order by id
                        """).param(submission).query(String.class).list();
    }

    /** What somebody was told, but for the plan's issue. */
    public List<String> notices(String recipient) {
        return jdbc.sql("""
                        select body from notice where recipient = ? and not starts_with(key, 'plan/')
                        order by created_at, key
                        """).param(recipient).query(String.class).list();
    }
}
