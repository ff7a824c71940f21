package vn.neuguong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** What a monitoring system reads over HTTP, and who may. */
@SystemTest
class MetricsTest {

    private static final String WATCHER = "giam-sat";
    private static final String METRICS = "/actuator/prometheus";
    private static final String HEALTH = "/actuator/health";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Metrics metrics;

    @Autowired
    private IdentityService identity;

    @Autowired
    private ManagementService management;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        User watcher = identity.newUser(WATCHER);
        watcher.setPassword(DemoDirectory.PASSWORD);
        identity.saveUser(watcher);
        identity.createMembership(WATCHER, "monitoring");
    }

    @AfterEach
    void the_watcher_leaves() {
        identity.deleteUser(WATCHER);
    }

    @Test
    void running_plans_are_counted_by_obligation_and_status_and_closed_ones_no_more() {
        cycle.startAndIssue("so-lieu-1", PlanChange.only("REPORT"), PlanChange.audience("front"));
        String report = "so-lieu-1/review-report/mat-tran";
        assertThat(counted())
                .contains(series("so-lieu-1", "open") + " 1.0")
                .contains(series("so-lieu-1", "overdue") + " 0.0")
                .doesNotContain("mat-tran");
        cycle.prepareReport(report);
        cycle.approve(report);
        assertThat(counted())
                .contains(series("so-lieu-1", "open") + " 0.0")
                .contains(series("so-lieu-1", "submitted") + " 1.0");
        cycle.accept(report);
        assertThat(counted()).as("the plan is closed").doesNotContain("so-lieu-1");
    }

    @Test
    void the_engine_is_counted_too() {
        assertThat(counted())
                .contains("neuguong_jobs{status=\"failed\"}", "neuguong_jobs{status=\"due\"}", "neuguong_incidents ")
                .contains("neuguong_mails{status=\"queued\"}", "neuguong_mails{status=\"failed\"}")
                .containsPattern("neuguong_refreshed_timestamp_seconds 1\\.66\\d+E9");
    }

    @Test
    void metrics_are_for_administrators_and_the_monitoring_only() {
        assertThat(status(http.getForEntity(METRICS, String.class))).isEqualTo(401);
        assertThat(status(as("lead").getForEntity(METRICS, String.class))).isEqualTo(403);
        assertThat(status(as("admin").getForEntity(METRICS, String.class))).isEqualTo(200);
        assertThat(status(as(WATCHER).getForEntity(METRICS, String.class))).isEqualTo(200);
        assertThat(status(as(WATCHER).getForEntity("/engine-rest/process-instance", String.class)))
                .isEqualTo(200);
        assertThat(as(WATCHER).getForObject("/engine-rest/task", JsonNode.class))
                .isEmpty();
        assertThat(status(http.withBasicAuth(WATCHER, "sai").getForEntity(METRICS, String.class)))
                .isEqualTo(401);
    }

    @Test
    void everyone_is_told_whether_it_is_healthy_and_why_only_those_who_may() {
        assertThat(http.getForObject(HEALTH, JsonNode.class).has("components")).isFalse();
        assertThat(as("lead").getForObject(HEALTH, JsonNode.class).has("components"))
                .isFalse();
        JsonNode told = as(WATCHER).getForObject(HEALTH, JsonNode.class);
        assertThat(told.at("/components/db/status").asText()).isEqualTo("UP");
        assertThat(told.at("/components/jobQueue/status").asText()).isEqualTo("UP");
        assertThat(told.at("/components/jobQueue/details/failed").isNumber()).isTrue();
        assertThat(told.at("/components").has("mail")).isTrue();
        assertThat(status(http.getForEntity(HEALTH + "/jobQueue", String.class)))
                .as("a part is not for everyone")
                .isEqualTo(404);
    }

    @Test
    void a_job_that_waits_too_long_is_told_but_is_no_reason_to_start_again() {
        cycle.startAndIssue("so-lieu-2", PlanChange.only("REPORT"), PlanChange.audience("front"));
        TestClock.set("2022-09-05T00:20:00+07:00"); // the timers of 00:00 have not been done
        assertThat(management.createJobQuery().executable().count()).isPositive();

        assertThat(status(http.getForEntity(HEALTH, String.class))).isEqualTo(503);
        assertThat(as(WATCHER)
                        .getForObject(HEALTH, JsonNode.class)
                        .at("/components/jobQueue/details/oldestWaitSeconds")
                        .asLong())
                .isGreaterThanOrEqualTo(20 * 60);
        for (String probe : List.of("/liveness", "/readiness")) {
            assertThat(status(http.getForEntity(HEALTH + probe, String.class)))
                    .as(probe)
                    .isEqualTo(200);
        }
    }

    private String counted() {
        metrics.refresh();
        return as(WATCHER)
                .getForObject(METRICS, String.class)
                .lines()
                .filter(line -> line.startsWith("neuguong_"))
                .collect(Collectors.joining("\n"));
    }

    private static String series(String plan, String status) {
        return "neuguong_submissions{obligation=\"review-report\",plan=\"%s\",status=\"%s\"}".formatted(plan, status);
    }

    private TestRestTemplate as(String person) {
        return http.withBasicAuth(person, DemoDirectory.PASSWORD);
    }

    private static int status(ResponseEntity<?> answer) {
        return answer.getStatusCode().value();
    }
}
