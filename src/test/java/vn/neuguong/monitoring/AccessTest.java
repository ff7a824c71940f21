package vn.neuguong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Who may do and see what, asked over HTTP as anyone could ask. */
@SystemTest
class AccessTest {

    private static final String PLAN = "quyen-truy-cap";
    private static final String REPORT = PLAN + "/review-report/pho-an";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @BeforeEach
    void the_plan_is_issued() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        if (get("lead", "/api/plans/" + PLAN).getStatusCode().isError()) {
            cycle.startAndIssue(PLAN);
        }
    }

    @Test
    void without_a_login_there_is_only_the_health() {
        assertThat(status(http.getForEntity("/engine-rest/task", String.class))).isEqualTo(401);
        assertThat(status(http.getForEntity("/api/plans", String.class))).isEqualTo(401);
        assertThat(status(http.getForEntity("/actuator/health", String.class))).isEqualTo(200);
        assertThat(status(http.getForEntity("/actuator/env", String.class))).isEqualTo(401);
        assertThat(status(http.getForEntity("/v3/api-docs", String.class))).isEqualTo(200);
    }

    @Test
    void a_clerk_sees_the_tasks_and_submissions_of_the_own_unit_only() {
        assertThat(texts(get("pho-an.clerk", "/engine-rest/task?processInstanceBusinessKeyLike=" + PLAN + "%"), "name"))
                .containsExactlyInAnyOrder("Lập báo cáo", "Lập đề nghị khen thưởng");
        assertThat(texts(get("pho-an.clerk", "/api/plans/" + PLAN + "/submissions"), "unit"))
                .hasSize(2)
                .containsOnly("pho-an");
        String foreign = desk.task("pho-an.clerk", "prepareReport", REPORT).getId();
        assertThat(status(get("pho-chau.clerk", "/engine-rest/task/" + foreign + "/form-variables")))
                .isIn(403, 404);
    }

    @Test
    void a_clerk_cannot_set_a_variable_past_the_form() {
        String task = desk.task("pho-an.clerk", "prepareReport", REPORT).getId();
        ResponseEntity<JsonNode> answer = as("pho-an.clerk")
                .postForEntity(
                        "/engine-rest/task/" + task + "/variables",
                        Map.of("modifications", Map.of("exempt", Map.of("value", true))),
                        JsonNode.class);
        assertThat(status(answer)).isEqualTo(403);
    }

    /** Else the browser opens a login window of its own, and takes no click while one waits for a page that is gone. */
    @Test
    void a_program_is_challenged_to_log_in_and_the_script_of_a_page_is_not() {
        HttpHeaders script = new HttpHeaders();
        script.set("X-XSRF-TOKEN", "of a session that has ended");
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.PUT)) {
            assertThat(challenge(method, new HttpHeaders())).isNotNull();
            assertThat(challenge(method, script)).isNull();
        }
    }

    private String challenge(HttpMethod method, HttpHeaders headers) {
        ResponseEntity<String> answer =
                http.exchange("/api/drafts/task", method, new HttpEntity<>(headers), String.class);
        assertThat(status(answer)).isEqualTo(401);
        return answer.getHeaders().getFirst(HttpHeaders.WWW_AUTHENTICATE);
    }

    @Test
    void a_refusal_is_a_bad_request_that_says_why() {
        String task = desk.task("pho-an.clerk", "prepareReport", REPORT).getId();
        ResponseEntity<JsonNode> answer = as("pho-an.clerk")
                .postForEntity("/engine-rest/task/" + task + "/submit-form", Map.of(), JsonNode.class);
        assertThat(status(answer)).isEqualTo(400);
        assertThat(answer.getBody().get("message").asText()).contains("Mục «1. ", "chưa có nội dung");
    }

    @Test
    void only_an_administrator_deploys() {
        assertThat(status(deploy("lead"))).isEqualTo(403);
        assertThat(status(deploy("pho-an.clerk"))).isEqualTo(403);
        assertThat(status(deploy("admin"))).isEqualTo(200);
    }

    @Test
    void the_lead_agency_watches_every_process_and_a_clerk_none() {
        assertThat(get("lead", "/engine-rest/process-instance?maxResults=5").getBody())
                .isNotEmpty();
        assertThat(get("pho-an.clerk", "/engine-rest/process-instance?maxResults=5")
                        .getBody())
                .isEmpty();
        assertThat(status(as("pho-an.clerk")
                        .postForEntity(
                                "/engine-rest/process-definition/key/planCycle/start", Map.of(), JsonNode.class)))
                .isIn(403, 404);
    }

    @Test
    void candidates_and_commendations_are_not_for_units_before_they_are_published() {
        assertThat(status(get("pho-an.clerk", "/api/plans/" + PLAN + "/candidates")))
                .isEqualTo(403);
        assertThat(status(get("pho-an.clerk", "/api/plans/" + PLAN + "/commendations")))
                .isEqualTo(403);
        assertThat(status(get("lead", "/api/plans/" + PLAN + "/candidates"))).isEqualTo(200);
    }

    @Test
    void the_issued_plan_can_be_read_as_a_paper() {
        ResponseEntity<String> paper =
                as("pho-an.clerk").getForEntity("/api/plans/" + PLAN + "/documents/ke-hoach", String.class);
        assertThat(paper.getBody()).contains("KẾ HOẠCH", "-KH/TU", "Bùi Văn Lý", "ĐỀ CƯƠNG");
    }

    private ResponseEntity<JsonNode> deploy(String person) {
        MultiValueMap<String, Object> form = new LinkedMultiValueMap<>();
        form.add("deployment-name", "thử");
        form.add("data", new ByteArrayResource("văn bản".getBytes()) {
            @Override
            public String getFilename() {
                return "thu.txt";
            }
        });
        return as(person).postForEntity("/engine-rest/deployment/create", form, JsonNode.class);
    }

    private ResponseEntity<JsonNode> get(String person, String path) {
        return as(person).getForEntity(path, JsonNode.class);
    }

    private TestRestTemplate as(String person) {
        return http.withBasicAuth(person, DemoDirectory.PASSWORD);
    }

    private static List<String> texts(ResponseEntity<JsonNode> answer, String field) {
        return answer.getBody().findValuesAsText(field);
    }

    private static int status(ResponseEntity<?> answer) {
        HttpStatusCode code = answer.getStatusCode();
        return code.value();
    }
}
