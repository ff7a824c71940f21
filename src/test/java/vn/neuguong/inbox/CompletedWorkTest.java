package vn.neuguong.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** What people and units have done, read over the API. */
@SystemTest
class CompletedWorkTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void a_unit_opens_what_it_submitted_as_it_was_at_each_step_with_the_remarks() {
        String report = returned("da-lam-1");

        for (String person : List.of("hoi-nong-dan.clerk", "hoi-nong-dan.leader")) {
            JsonNode done = done(person, "da-lam-1").get(0);
            assertThat(done.get("submission").asText()).isEqualTo(report);
            assertThat(done.get("status").asText()).isEqualTo("Bị trả lại");
            assertThat(done.get("deadline").asText()).isEqualTo("06/09/2022");
            assertThat(done.get("remark").asText()).isEqualTo("Chưa rõ");
        }
        JsonNode steps = get("hoi-nong-dan.clerk", "/api/completed/submission?id=" + report)
                .getBody()
                .get("steps");
        assertThat(steps)
                .extracting(step -> step.get("what").asText())
                .containsExactly("Giao cho đơn vị", "Lập xong", "Nộp", "Trả lại để bổ sung");
        assertThat(steps.get(1).get("content").asText()).contains("####", "1\\. ");
        assertThat(steps.get(2).get("content").isNull()).isTrue();
        assertThat(steps.get(2).get("person").asText()).isNotBlank().isNotEqualTo("hoi-nong-dan.leader");
        assertThat(steps.get(3).get("remark").asText()).isEqualTo("Chưa rõ");
    }

    @Test
    void nobody_but_the_unit_and_who_checked_it_opens_a_submission() {
        String address = "/api/completed/submission?id=" + returned("da-lam-2");
        assertThat(get("hoi-phu-nu.clerk", address).getStatusCode().value()).isEqualTo(404);
        assertThat(get("office", address).getStatusCode().value()).isEqualTo(404);
        assertThat(get("lead", address).getStatusCode().value()).isEqualTo(200);
        assertThat(done("hoi-phu-nu.clerk", "da-lam-2")).isEmpty();
    }

    @Test
    void staff_see_what_they_did_themselves_and_nothing_else() {
        returned("da-lam-3");
        assertThat(acts("lead", "da-lam-3")).containsExactly("Kiểm tra bài nộp", "Soạn thảo kế hoạch");
        assertThat(acts("secretary", "da-lam-3")).containsExactly("Thông qua kế hoạch");
        assertThat(acts("emulation", "da-lam-3")).isEmpty();
    }

    @Test
    void a_refused_completion_is_no_act() {
        cycle.start("da-lam-4");
        desk.submit("lead", "draftPlan", "da-lam-4");
        assertThatThrownBy(() -> desk.decide("office", "checkFormat", "da-lam-4", "RETURN", ""))
                .hasMessageContaining("Ý kiến");
        assertThat(acts("office", "da-lam-4")).isEmpty();
    }

    @Test
    void of_a_ballot_only_that_it_was_cast_and_the_day_of_the_session_is_told() {
        cycle.nominateMany("da-lam-5", 1);
        cycle.appointCouncil("da-lam-5", 3);
        cycle.convene("da-lam-5");
        TestClock.set("2022-08-11T09:00:00+07:00");
        cycle.vote("da-lam-5", "council2", "AGREE");

        JsonNode ballot = done("council2", "da-lam-5").get(0);
        assertThat(ballot.get("act").asText()).isEqualTo("Bỏ phiếu (đợt 1)");
        assertThat(ballot.get("on").asText()).isEqualTo("10/08/2022");
        assertThat(jdbc.sql("select count(*) from act where task = 'castBallot'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_search_finds_words_in_either_case_and_pages_go_on() {
        for (int i = 0; i < 12; i++) {
            cycle.start("da-lam-6-" + i);
            desk.submit("lead", "draftPlan", "da-lam-6-" + i);
            desk.decide("office", "checkFormat", "da-lam-6-" + i, "RETURN", "Sửa");
            desk.submit("lead", "draftPlan", "da-lam-6-" + i);
        }
        JsonNode first = get("lead", "/api/completed?search=SOẠN THẢO").getBody();
        assertThat(first.get("done")).hasSize(20);
        assertThat(first.get("more").asBoolean()).isTrue();
        JsonNode second = get("lead", "/api/completed?search=soạn thảo&page=1").getBody();
        assertThat(second.get("done"))
                .isNotEmpty()
                .allSatisfy(act -> assertThat(act.get("act").asText()).isEqualTo("Soạn thảo kế hoạch"));
        assertThat(get("lead", "/api/completed?search=%").getBody().get("done")).isEmpty();
    }

    /** The lead agency has sent back the report of the farmers' union. */
    private String returned(String plan) {
        cycle.startAndIssue(plan, PlanChange.audience("mass-organisation"), PlanChange.only("REPORT"));
        String report = plan + "/review-report/hoi-nong-dan";
        cycle.prepareReport(report);
        cycle.approve(report);
        desk.submit(
                "lead",
                "checkSubmission",
                report,
                Map.of("decision", "RETURN", "comment", "Chưa rõ", "newDue", "06/9/2022"));
        return report;
    }

    private List<String> acts(String person, String plan) {
        return done(person, plan).stream().map(act -> act.get("act").asText()).toList();
    }

    private List<JsonNode> done(String person, String plan) {
        JsonNode page = get(person, "/api/completed?search=" + plan).getBody();
        return StreamSupport.stream(page.get("done").spliterator(), false)
                .filter(act -> act.get("planCode").asText().equals(plan))
                .toList();
    }

    private ResponseEntity<JsonNode> get(String person, String address) {
        return http.withBasicAuth(person, DemoDirectory.PASSWORD).getForEntity(address, JsonNode.class);
    }
}
