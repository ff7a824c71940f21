package vn.neuguong.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.engine.Accounts;
import vn.neuguong.engine.Accounts.Account;
import vn.neuguong.engine.TaskMoves;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Drafts over HTTP, as Tasklist asks for them, and when they end. */
@SystemTest
class DraftTest {

    private static final String COLLEAGUE = "pho-an.colleague";

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TaskMoves moves;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10AugustWithTwoClerks() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        employ(COLLEAGUE, "Trần Thị Hoa", "pho-an.clerks");
    }

    @Test
    void what_is_saved_is_there_for_everyone_who_may_work_on_the_task() {
        String task = report("luu-nhap-1").getId();
        assertThat(read("pho-an.clerk", task).get("version").asInt()).isZero();

        JsonNode saved = keep(COLLEAGUE, task, 0, "Đã triển khai ").getBody();
        assertThat(saved.get("version").asInt()).isEqualTo(1);
        JsonNode read = read("pho-an.clerk", task);
        assertThat(read("pho-an.clerk", task).get("own").asBoolean()).isFalse();
        assertThat(read(COLLEAGUE, task)).isEqualTo(saved);
        assertThat(saved.get("own").asBoolean()).isTrue();
        assertThat(read.at("/content/answers/0/content").asText()).isEqualTo("Đã triển khai ");
        assertThat(read.get("changedBy").asText()).isEqualTo("Trần Thị Hoa");
        assertThat(read.get("changedAt").asText()).startsWith("2022-08-10T01:00");
        assertThat(read.get("outdated").asBoolean()).isFalse();
    }

    @Test
    void those_who_may_not_work_on_the_task_neither_read_nor_write_nor_discard() {
        String task = report("luu-nhap-2").getId();
        keep("pho-an.clerk", task, 0, "của Phổ An");
        for (String person : List.of("admin", "lead", "pho-chau.clerk", "pho-an.leader")) {
            assertThat(send(person, HttpMethod.GET, task, null).getStatusCode().value())
                    .as(person)
                    .isEqualTo(404);
            assertThat(keep(person, task, 1, "của người khác").getStatusCode().value())
                    .isEqualTo(404);
            assertThat(discard(person, task, 1).getStatusCode().value()).isEqualTo(404);
        }
        assertThat(text(read("pho-an.clerk", task))).isEqualTo("của Phổ An");
        assertThat(http.getForEntity("/api/tasks/" + task + "/draft", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
    }

    @Test
    void a_change_that_is_not_based_on_the_last_one_is_refused_and_told_whose_that_is() {
        String task = report("luu-nhap-3").getId();
        keep("pho-an.clerk", task, 0, "bản thứ nhất");
        ResponseEntity<JsonNode> refused = keep(COLLEAGUE, task, 0, "bản của tôi");
        assertThat(refused.getStatusCode().value()).isEqualTo(409);
        assertThat(refused.getBody().get("message").asText())
                .endsWith("đã lưu bản nháp của việc này lúc 08:00 ngày 10/08/2022, sau khi việc được mở ở đây.");
        assertThat(text(refused.getBody().get("current"))).isEqualTo("bản thứ nhất");
        assertThat(discard(COLLEAGUE, task, 0).getStatusCode().value()).isEqualTo(409);
        assertThat(text(read(COLLEAGUE, task))).isEqualTo("bản thứ nhất");

        keep(COLLEAGUE, task, 1, "bản của tôi");
        JsonNode kept = keep(COLLEAGUE, task, 2, "bản của tôi, viết tiếp").getBody();
        assertThat(text(kept)).isEqualTo("bản của tôi, viết tiếp");
        assertThat(text(kept.get("replaced"))).isEqualTo("bản thứ nhất");
    }

    @Test
    void who_has_the_task_open_twice_is_not_told_of_themselves_as_of_somebody_else() {
        String task = report("luu-nhap-12").getId();
        keep("pho-an.clerk", task, 0, "ở máy cơ quan");
        ResponseEntity<JsonNode> refused = keep("pho-an.clerk", task, 0, "ở máy nhà");
        assertThat(message(refused))
                .isEqualTo("Đồng chí đã lưu bản nháp của việc này ở máy hoặc cửa sổ khác lúc 08:00 ngày 10/08/2022,"
                        + " sau khi việc được mở ở đây.");
        assertThat(refused.getBody().at("/current/own").asBoolean()).isTrue();

        keep(COLLEAGUE, task, 1, "của chị Hoa");
        assertThat(read("pho-an.clerk", task).at("/replaced/own").asBoolean()).isTrue();
        assertThat(read(COLLEAGUE, task).at("/replaced/own").asBoolean(true)).isFalse();
    }

    @Test
    void what_is_discarded_is_gone() {
        String task = report("luu-nhap-4").getId();
        keep("pho-an.clerk", task, 0, "bỏ đi");
        assertThat(discard("pho-an.clerk", task, 1).getStatusCode().value()).isEqualTo(200);
        assertThat(read("pho-an.clerk", task).get("version").asInt()).isZero();
    }

    @Test
    void text_is_kept_in_nfc_without_u0000_and_what_is_no_draft_is_refused() {
        String task = report("luu-nhap-5").getId();
        assertThat(text(keep("pho-an.clerk", task, 0, "bo\u0302\u0323\0").getBody()))
                .isEqualTo("bộ");
        assertThat(message(keep("pho-an.clerk", task, 1, "a".repeat(2 * 1024 * 1024))))
                .isEqualTo("Bản nháp lớn hơn 2 MB nên máy chủ không lưu được. Hãy rút gọn nội dung đã nhập.");
        for (Map<String, ?> wrong : List.of(
                Map.of("version", 1),
                Map.of("version", "1", "content", Map.of()),
                Map.of("version", 1, "content", 5))) {
            assertThat(message(send("pho-an.clerk", HttpMethod.PUT, task, wrong)))
                    .isEqualTo("Dữ liệu gửi lên không phải là một bản nháp.");
        }
        assertThat(read("pho-an.clerk", task).get("version").asInt()).isEqualTo(1);
    }

    @Test
    void a_draft_ends_with_its_task_and_a_refusal_ends_nothing() {
        String report = "luu-nhap-6/review-report/pho-an";
        Task task = report("luu-nhap-6");
        keep("pho-an.clerk", task.getId(), 0, "chưa xong");
        assertThatThrownBy(() -> desk.submit("pho-an.clerk", "prepareReport", report))
                .hasMessageContaining("chưa có nội dung");
        assertThat(drafts(task)).isEqualTo(1);

        cycle.prepareReport(report);
        assertThat(drafts(task)).isZero();
    }

    @Test
    void a_draft_ends_with_a_task_that_is_cancelled_whichever_way() {
        Task closed = report("luu-nhap-7");
        keep("pho-an.clerk", closed.getId(), 0, "không kịp nộp");
        runtime.createMessageCorrelation("collectionClosed")
                .processInstanceId(closed.getProcessInstanceId())
                .correlate();
        assertThat(drafts(closed)).isZero();

        Task deleted = report("luu-nhap-8");
        keep("pho-an.clerk", deleted.getId(), 0, "bị hủy");
        runtime.deleteProcessInstance(deleted.getProcessInstanceId(), "hủy", true, true, true);
        assertThat(drafts(deleted)).isZero();
    }

    @Test
    void a_draft_goes_with_its_task_to_the_unit_that_takes_over() {
        cycle.startAndIssue("luu-nhap-9");
        String report = "luu-nhap-9/review-report/nguyen-nghiem";
        String task = desk.task("nguyen-nghiem.clerk", "prepareReport", report).getId();
        keep("nguyen-nghiem.clerk", task, 0, "đơn vị cũ đã viết");

        moves.moveAll("nguyen-nghiem.clerks", "pho-chau.clerks");
        assertThat(text(read("pho-chau.clerk", task))).isEqualTo("đơn vị cũ đã viết");
        assertThat(send("nguyen-nghiem.clerk", HttpMethod.GET, task, null)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void a_ballot_has_no_draft() {
        cycle.nominateTwo("luu-nhap-10");
        cycle.confirmScreening("luu-nhap-10");
        cycle.appointCouncil("luu-nhap-10", 3);
        cycle.convene("luu-nhap-10");
        String task = desk.task("council2", "castBallot", "luu-nhap-10").getId();
        assertThat(read("council2", task).get("kept").asBoolean()).isFalse();
        assertThat(message(keep("council2", task, 0, "DISAGREE")))
                .isEqualTo("Phiếu không lưu nháp: nội dung chỉ được ghi nhận khi gửi phiếu.");
        assertThat(jdbc.sql("select count(*) from draft where task_id = ?")
                        .param(task)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoever_was_given_the_task_by_name_may_read_the_draft() {
        Task task = report("luu-nhap-11");
        keep("pho-an.clerk", task.getId(), 0, "giao cho người khác");
        tasks.setAssignee(task.getId(), "pho-chau.clerk");
        assertThat(text(read("pho-chau.clerk", task.getId()))).isEqualTo("giao cho người khác");
    }

    private Task report(String plan) {
        cycle.startAndIssue(plan);
        return desk.task("pho-an.clerk", "prepareReport", plan + "/review-report/pho-an");
    }

    private void employ(String person, String name, String group) {
        if (!accounts.all().containsKey(person)) {
            accounts.create(new Account(person, name, null), () -> DemoDirectory.PASSWORD);
            accounts.join(person, List.of(group));
        }
    }

    private JsonNode read(String person, String task) {
        return send(person, HttpMethod.GET, task, null).getBody();
    }

    private ResponseEntity<JsonNode> keep(String person, String task, int basedOn, String text) {
        Map<String, ?> content = Map.of("answers", List.of(Map.of("content", text)));
        return send(person, HttpMethod.PUT, task, Map.of("version", basedOn, "content", content));
    }

    private ResponseEntity<JsonNode> discard(String person, String task, int basedOn) {
        return http.withBasicAuth(person, DemoDirectory.PASSWORD)
                .exchange(
                        "/api/tasks/" + task + "/draft?version=" + basedOn,
                        HttpMethod.DELETE,
                        HttpEntity.EMPTY,
                        JsonNode.class);
    }

    private ResponseEntity<JsonNode> send(String person, HttpMethod method, String task, Map<String, ?> body) {
        return http.withBasicAuth(person, DemoDirectory.PASSWORD)
                .exchange("/api/tasks/" + task + "/draft", method, new HttpEntity<>(body), JsonNode.class);
    }

    private static String text(JsonNode draft) {
        return draft.at("/content/answers/0/content").asText();
    }

    private static String message(ResponseEntity<JsonNode> refused) {
        assertThat(refused.getStatusCode().value()).isEqualTo(409);
        return refused.getBody().get("message").asText();
    }

    private int drafts(Task task) {
        return jdbc.sql("select count(*) from draft where task_id = ?")
                .param(task.getId())
                .query(Integer.class)
                .single();
    }
}
