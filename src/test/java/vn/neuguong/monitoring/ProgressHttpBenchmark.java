package vn.neuguong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.engine.Accounts;
import vn.neuguong.engine.Accounts.Account;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.WebSession;

/**
 * How long the plugin's answers take as its page gets them, with login and JSON, while 5,000 submissions run in the engine
 * beside the plans of {@link ProgressBenchmark}. It is no part of {@code mvn verify} either;
 * {@code mvn verify -Dtest=ProgressHttpBenchmark} writes {@code target/progress-http-benchmark.txt}.
 */
@SystemTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProgressHttpBenchmark {

    private static final String BASE = "/camunda/api/cockpit/plugin/progress/default/";
    private static final String PLAN = "nam-6";
    private static final String CLERK = "don-vi-17.clerk";
    private static final int ROUNDS = 5;

    private final StringBuilder report = new StringBuilder();

    @Autowired
    private WebSession web;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identity;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @BeforeAll
    void a_plan_of_5000_units_runs_beside_five_others() {
        jdbc.sql(ProgressBenchmark.read("benchmark.sql")).update();
        TestClock.set("2022-08-10T08:00:00+07:00");
        cycle.startAndIssue(
                PLAN, PlanChange.only("REPORT"), PlanChange.audience("don-vi"), ProgressHttpBenchmark::fourReports);
        jdbc.sql("update plan set definition = (select definition from plan where code = ?) where code like 'nam-_'")
                .param(PLAN)
                .update();
        // As if some units had submitted their report.
        List<ProcessInstance> running = runtime.createProcessInstanceQuery()
                .processDefinitionKey("unitSubmission")
                .processInstanceBusinessKeyLike(PLAN + "/viec-1/%")
                .listPage(0, 300);
        running.forEach(submission -> {
            runtime.createProcessInstanceModification(submission.getId())
                    .cancelAllForActivity("prepareReport")
                    .startBeforeActivity("checkSubmission")
                    .execute();
            jdbc.sql("update submission set status = 'SUBMITTED' where id = ?")
                    .param(submission.getBusinessKey())
                    .update();
        });
        accounts.create(new Account(CLERK, "Trần Thị Hoa", null), () -> DemoDirectory.PASSWORD);
        identity.saveGroup(identity.newGroup("don-vi-17.clerks"));
        identity.createMembership(CLERK, "don-vi-17.clerks");
        jdbc.sql("vacuum analyze").update();
    }

    /** Named as those of the other plans; all units are asked for the first, the others wait for guidance. */
    private static void fourReports(ObjectNode plan) {
        ArrayNode obligations = plan.withArray("obligations");
        ObjectNode report = (ObjectNode) obligations.get(0);
        obligations.removeAll();
        for (int i = 1; i <= 4; i++) {
            ObjectNode obligation = report.deepCopy().put("code", "viec-" + i);
            if (i > 1) {
                obligation.put("deadline", "on guidance").remove("closing");
            }
            obligations.add(obligation);
        }
    }

    @AfterAll
    void written() throws IOException {
        Files.writeString(Path.of("target", "progress-http-benchmark.txt"), report);
    }

    @Test
    void every_answer() {
        TestClock.set("2022-08-30T08:00:00+07:00");
        HttpHeaders lead = web.login("lead", "cockpit");
        String plan = "plans/" + PLAN;
        String submission = PLAN + "/viec-1/don-vi-17";
        for (String view : List.of(
                "plans",
                "plans?running=false&search=nam",
                plan,
                plan + "/collections",
                plan + "/matrix?page=20",
                plan + "/matrix?search=xa so 12",
                plan + "/matrix?status=SUBMITTED",
                plan + "/parents",
                plan + "/steps",
                "plans/nam-1/steps",
                plan + "/funnel",
                "plans/nam-1/funnel",
                "due?plan=" + PLAN,
                "due?page=20",
                "due?page=200",
                "submissions?id=" + submission,
                "mails?plan=" + PLAN,
                "mails?plan=nam-1",
                "mails?plan=nam-1&page=1500",
                "mails?plan=nam-5&state=FAILED",
                "mails?page=5",
                "timeline?plan=nam-1",
                "timeline?plan=nam-1&page=12",
                "plans/nam-5/matrix?page=20",
                "plans/nam-5/parents",
                "timeline?plan=" + PLAN,
                "timeline?submission=" + submission,
                "timeline?candidate=nam-1/viec-4/don-vi-17/1",
                plan + "/matrix.xlsx",
                "timeline.xlsx?plan=nam-1",
                "mails.xlsx?plan=nam-1")) {
            time(view, () -> web.get(lead, BASE + view, byte[].class));
        }
        time("/api/progress/mine", () -> http.withBasicAuth(CLERK, DemoDirectory.PASSWORD)
                .getForEntity("/api/progress/mine", byte[].class));
    }

    private void time(String view, Supplier<ResponseEntity<byte[]>> ask) {
        int size = answer(view, ask);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            answer(view, ask);
            best = Math.min(best, System.nanoTime() - start);
        }
        report.append("%6d ms %8d bytes  %s%n".formatted(Duration.ofNanos(best).toMillis(), size, view));
    }

    private static int answer(String view, Supplier<ResponseEntity<byte[]>> ask) {
        ResponseEntity<byte[]> answer = ask.get();
        assertThat(answer.getStatusCode().value()).as(view).isEqualTo(200);
        return answer.getBody().length;
    }
}
