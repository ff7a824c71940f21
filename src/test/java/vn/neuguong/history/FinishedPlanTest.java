package vn.neuguong.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.nomination.Candidates;
import vn.neuguong.plan.PlanStatus;
import vn.neuguong.plan.Plans;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.WebSession;

/**
 * A plan that is closed is shown whole when the engine has forgotten it. Comes first, for what it has the engine forget is
 * asked in the end by {@code ModelCoverageTest}.
 */
@SystemTest
@Order(Integer.MIN_VALUE)
class FinishedPlanTest {

    private static final String PLAN = "lich-su-1";
    private static final String SUBMISSION = PLAN + "/nominations/hoi-nong-dan";

    private static final String PLUGIN = "/camunda/api/cockpit/plugin/progress/default/";

    private static final List<String> VIEWS = List.of(
            "plans?running=false&search=" + PLAN,
            "plans/" + PLAN,
            "plans/" + PLAN + "/collections",
            "plans/" + PLAN + "/matrix",
            "plans/" + PLAN + "/parents",
            "plans/" + PLAN + "/steps",
            "plans/" + PLAN + "/funnel",
            "submissions?id=" + SUBMISSION,
            "timeline?plan=" + PLAN,
            "timeline?submission=" + SUBMISSION);

    @Autowired
    private Cycle cycle;

    @Autowired
    private Plans plans;

    @Autowired
    private Candidates candidates;

    @Autowired
    private WebSession web;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TestRestTemplate http;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void everything_is_shown_as_before_when_the_engines_history_has_been_cleaned() {
        cycle.endorseTwo(PLAN);
        cycle.commend(PLAN);
        assertThat(plans.get(PLAN).status()).isEqualTo(PlanStatus.CLOSED);
        assertNoGap();
        TestClock.set("2024-09-01T08:00:00+07:00"); // past the 365 days that the models give their history
        Map<String, Object> before = shown();

        List<String> instances = instances();
        assertThat(instances).hasSizeGreaterThan(8);
        clean(instances);
        assertThat(left(instances)).isZero();

        assertThat(shown()).isEqualTo(before);
    }

    /** What the API shows of the plan to various people, and what the plugin of Cockpit shows. */
    private Map<String, Object> shown() {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (String view : List.of("", "/progress", "/submissions", "/candidates", "/commendations", "/documents")) {
            read(shown, "lead", "/api/plans/" + PLAN + view);
        }
        for (String person : List.of("lead", "office", "secretary", "hoi-nong-dan.clerk", "council2", "emulation")) {
            read(shown, person, "/api/completed?search=" + PLAN);
        }
        read(shown, "hoi-nong-dan.leader", "/api/completed/submission?id=" + SUBMISSION);
        HttpHeaders cockpit = web.login("lead", "cockpit");
        VIEWS.forEach(view ->
                shown.put(view, web.get(cockpit, PLUGIN + view, JsonNode.class).getBody()));
        candidates.of(PLAN).forEach(candidate -> {
            String view = "timeline?candidate=" + candidate.id();
            shown.put(view, web.get(cockpit, PLUGIN + view, JsonNode.class).getBody());
        });
        assertThat(shown.values())
                .allSatisfy(view -> assertThat(view.toString()).hasSizeGreaterThan(100));
        return shown;
    }

    private void read(Map<String, Object> shown, String person, String address) {
        shown.put(
                person + ": " + address,
                http.withBasicAuth(person, DemoDirectory.PASSWORD).getForObject(address, JsonNode.class));
    }

    /** Each step begins where the one before it ended. */
    private void assertNoGap() {
        for (String thing : List.of(
                "plan_step plan_code",
                "submission_step submission_id",
                "candidate_step candidate_id",
                "collection_step collection_id")) {
            String table = thing.split(" ")[0];
            String id = thing.split(" ")[1];
            assertThat(jdbc.sql("""
                            select action from (select *, lag(to_status) over (partition by %1$s order by id) as before
                                from %2$s where %1$s like ?) step
                            where to_status is null or from_status is distinct from before
                            """.formatted(id, table))
                            .param(PLAN + "%")
                            .query(String.class)
                            .list())
                    .as(table)
                    .isEmpty();
        }
    }

    /** A round takes at most 500 rows of each kind, those of other tests, too. */
    private void clean(List<String> instances) {
        history.cleanUpHistoryAsync(true);
        for (int round = 0; round < 100 && left(instances) > 0; round++) {
            new ArrayList<>(history.findHistoryCleanupJobs()).forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<String> instances() {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike(PLAN + "%")
                .unlimitedList()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    private long left(List<String> instances) {
        return instances.stream()
                .mapToLong(instance -> history.createHistoricProcessInstanceQuery()
                                .processInstanceId(instance)
                                .count()
                        + history.createHistoricTaskInstanceQuery()
                                .processInstanceId(instance)
                                .count()
                        + history.createHistoricActivityInstanceQuery()
                                .processInstanceId(instance)
                                .count()
                        + history.createHistoricVariableInstanceQuery()
                                .processInstanceId(instance)
                                .count())
                .sum();
    }
}
