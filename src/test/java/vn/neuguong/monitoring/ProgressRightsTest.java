package vn.neuguong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Rest;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.WebSession;

/** Who may watch in Cockpit, and that watching changes nothing. */
@SystemTest
class ProgressRightsTest {

    private static final String BASE = "/camunda/api/cockpit/plugin/progress/default/";

    @Autowired
    private WebSession web;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Rest rest;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @ParameterizedTest
    @ValueSource(strings = {"lead", "secretary", "admin"})
    void those_who_watch_enter_cockpit_and_read(String person) {
        assertThat(web.get(web.login(person, "cockpit"), BASE + "plans", JsonNode.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pho-an.clerk", "pho-an.leader", "office", "council1", "emulation", "inspector"})
    void nobody_else_does(String person) {
        assertThat(web.tryLogin(person, "cockpit").getStatusCode().value()).isEqualTo(403);
        for (String path :
                new String[] {"plans", "plans.xlsx", "plans/x/matrix.xlsx", "due", "mails", "submissions?id=x"}) {
            ResponseEntity<JsonNode> answer = web.get(web.login(person, "tasklist"), BASE + path, JsonNode.class);
            assertThat(answer.getStatusCode().value()).as(path).isEqualTo(403);
            assertThat(answer.getBody().get("message").asText()).startsWith("Chỉ cơ quan tham mưu chủ trì");
        }
    }

    @Test
    void without_a_login_there_is_nothing() {
        assertThat(http.getForEntity(BASE + "plans", String.class)
                        .getStatusCode()
                        .value())
                .isEqualTo(401);
        assertThat(http.getForEntity(BASE.replace("default", "static") + "plans", String.class)
                        .getStatusCode()
                        .isError())
                .isTrue();
    }

    @Test
    void who_watches_cannot_stop_or_change_a_process() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        cycle.start("tien-do-quyen");
        String instance = desk.task("lead", "draftPlan", "tien-do-quyen").getProcessInstanceId();
        assertThat(rest.get("secretary", "/process-instance/" + instance).status())
                .isEqualTo(200);
        assertThat(rest.delete("secretary", "/process-instance/" + instance).status())
                .isEqualTo(403);
        assertThat(rest.put("secretary", "/process-instance/" + instance + "/suspended", Map.of("suspended", true))
                        .status())
                .isEqualTo(403);
        assertThat(rest.put("secretary", "/process-instance/" + instance + "/variables/planCode", Map.of("value", "x"))
                        .status())
                .isEqualTo(403);
    }
}
