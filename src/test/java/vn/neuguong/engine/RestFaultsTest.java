package vn.neuguong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.Rest;
import vn.neuguong.testing.Rest.Answer;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.WebSession;

/** Of a fault people read a sentence and a number, and only the log tells of SQL; refusals reach them as they are. */
@SystemTest
@ExtendWith(OutputCaptureExtension.class)
class RestFaultsTest {

    private static final Pattern FAULT = Pattern.compile("Hệ thống gặp lỗi nên chưa thực hiện được yêu cầu này."
            + " Hãy thử lại sau ít phút; nếu vẫn lỗi, hãy báo quản trị viên mã lỗi ([0-9a-f]{8})\\.");

    @Autowired
    private Rest rest;

    @Autowired
    private WebSession web;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ManagementService management;

    @ParameterizedTest
    @CsvSource({
        "cockpit, cockpit/plugin/base/default/incident?processDefinitionIdIn={nul}, ACT_RU_INCIDENT",
        "tasklist, engine/engine/default/task?nameLike={nul}, ACT_RU_TASK",
        "admin, engine/engine/default/user?firstNameLike={nul}, ACT_ID_USER"
    })
    void behind_the_web_applications_only_the_log_tells_the_sql(
            String application, String path, String sql, CapturedOutput log) {
        ResponseEntity<JsonNode> answer =
                web.get(web.login("admin", application), "/camunda/api/" + path, JsonNode.class, "\u0000");
        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertFault(answer.getBody().path("message").asText(), sql, log);
    }

    @Test
    void of_our_own_sql_too(CapturedOutput log) {
        HttpHeaders lead = web.login("lead", "cockpit");
        jdbc.sql("alter table delivery rename to delivery_away").update();
        try {
            ResponseEntity<JsonNode> answer =
                    web.get(lead, "/camunda/api/cockpit/plugin/progress/default/mails", JsonNode.class);
            assertThat(answer.getStatusCode().value()).isEqualTo(500);
            assertFault(answer.getBody().path("message").asText(), "bad SQL grammar [select", log);
        } finally {
            jdbc.sql("alter table delivery_away rename to delivery").update();
        }
    }

    @Test
    void the_rest_api_does_likewise(CapturedOutput log) {
        Answer answer = createFilter("Việc\u0000của tôi");
        assertThat(answer.status()).isEqualTo(500);
        assertFault(answer.message(), "ACT_RU_FILTER", log);
    }

    private static void assertFault(String message, String sql, CapturedOutput log) {
        Matcher fault = FAULT.matcher(message);
        assertThat(fault.matches()).as(message).isTrue();
        assertThat(log.toString().split("Fault " + fault.group(1), -1))
                .as("logged once")
                .hasSize(2);
        assertThat(log.toString().split("Fault " + fault.group(1), -1)[1]).contains(sql);
    }

    @Test
    void what_people_can_do_something_about_is_told_so() {
        assertThat(createFilter("x".repeat(300)).message())
                .isEqualTo("Có mục dài hơn mức hệ thống lưu được. Hãy rút ngắn nội dung rồi thực hiện lại.");
        assertThat(claim("admin", "gone").message()).startsWith("Không tìm thấy nội dung được yêu cầu: có thể đã");

        TestClock.set("2022-08-10T08:00:00+07:00");
        cycle.startAndIssue("loi-he-thong", PlanChange.audience("front"), PlanChange.only("REPORT"));
        String task = desk.task("mat-tran.clerk", "prepareReport", "loi-he-thong/review-report/mat-tran")
                .getId();
        assertThat(claim("mat-tran.clerk", task).status()).isEqualTo(204);
        assertThat(claim("admin", task).message())
                .isEqualTo("Việc này đã có người khác nhận. Hãy tải lại danh sách việc.");
    }

    @Test
    void what_is_no_fault_keeps_its_own_words() {
        assertThat(rest.post("admin", "/message", Map.of("messageName", "unknown")))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(400))
                .satisfies(answer -> assertThat(answer.message()).contains("Cannot correlate message 'unknown'"));
    }

    @Test
    void the_refusal_of_a_job_is_told_to_whoever_executes_it() {
        rest.post("admin", "/message", Map.of("messageName", "mailFailed", "businessKey", "mail-server"));
        String job = management
                .createJobQuery()
                .processDefinitionKey("mailRecovery")
                .singleResult()
                .getId();
        assertThat(rest.post("admin", "/job/" + job + "/execute", Map.of()).message())
                .startsWith("Không kết nối được với máy chủ thư")
                .contains("Hãy kiểm tra máy chủ thư");
    }

    private Answer createFilter(String name) {
        return rest.post(
                "admin",
                "/filter/create",
                Map.of("resourceType", "Task", "name", name, "query", Map.of(), "properties", Map.of()));
    }

    private Answer claim(String person, String task) {
        return rest.post(person, "/task/" + task + "/claim", Map.of("userId", person));
    }
}
