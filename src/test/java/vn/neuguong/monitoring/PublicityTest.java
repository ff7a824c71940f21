package vn.neuguong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.nomination.Candidates;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** What people of the units read of candidates, commendations and figures, and when; asked over HTTP. */
@SystemTest
class PublicityTest {

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Candidates candidates;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void a_plan_without_days_of_publication_publishes_no_candidates() {
        screened("cong-khai-1", "ELIGIBLE", PlanChange.publicationDays(0));
        cycle.appointCouncil("cong-khai-1", 3);
        assertThat(get("pho-an.clerk", "cong-khai-1/candidates").getStatusCode().value())
                .isEqualTo(403);
        assertThat(get("lead", "cong-khai-1/candidates").getBody()).hasSize(2);
    }

    @Test
    void what_is_published_is_the_list_of_names_and_no_status() {
        screened("cong-khai-2", "INELIGIBLE", PlanChange.publicationDays(5));
        cycle.appointCouncil("cong-khai-2", 3);
        JsonNode seen = get("pho-an.clerk", "cong-khai-2/candidates").getBody();
        assertThat(seen.findValuesAsText("unit")).containsExactly("Hội Nông dân thị xã Đức Phổ");
        assertThat(seen.get(0).get("name").asText()).startsWith("Điển hình của Hội Nông dân");
        assertThat(seen.get(0).get("status").isNull()).isTrue();

        TestClock.set("2022-08-16T08:00:00+07:00");
        jobs.run();
        desk.submit("lead", "resolveObjections", "cong-khai-2");
        jobs.run();
        cycle.convene("cong-khai-2");
        cycle.endorse("cong-khai-2", 3);
        seen = get("pho-an.clerk", "cong-khai-2/candidates").getBody();
        assertThat(seen.get(0).get("status").isNull()).isTrue();
        assertThat(seen.get(0).get("agree").isNull()).isTrue();
        assertThat(get("lead", "cong-khai-2/candidates").getBody().findValuesAsText("status"))
                .containsExactly("ENDORSED", "INELIGIBLE");
    }

    @Test
    void only_what_was_awarded_becomes_public() {
        screened("cong-khai-3", "ELIGIBLE", PlanChange.publicationDays(0));
        cycle.appointCouncil("cong-khai-3", 3);
        cycle.convene("cong-khai-3");
        cycle.endorse("cong-khai-3", 3);
        desk.submit("lead", "submitProposal", "cong-khai-3");
        Object decisions = Desk.json(Cycle.apart(
                candidates.of("cong-khai-3").subList(1, 2),
                List.of(Map.of("channels", List.of(), "reason", "Chưa đủ nổi bật"))));
        desk.submit("secretary", "decideCommendations", "cong-khai-3", Map.of("decisions", decisions));
        jobs.run();
        cycle.signDecision("cong-khai-3");

        assertThat(get("pho-an.clerk", "cong-khai-3/commendations").getBody().findValuesAsText("status"))
                .containsExactly("AWARDED");
        assertThat(get("pho-an.clerk", "cong-khai-3/commendations").getBody().findValuesAsText("certificateNumber"))
                .singleElement()
                .asString()
                .matches("\\d{2,}-GK/TU");
        assertThat(get("lead", "cong-khai-3/commendations").getBody().findValuesAsText("status"))
                .containsExactlyInAnyOrder("AWARDED", "NOT_APPROVED");
    }

    @Test
    void the_figures_of_a_closed_collection_stand_beside_its_progress_for_those_who_run_the_cycle() {
        cycle.startAndIssue("cong-khai-4", PlanChange.only("REPORT"), PlanChange.audience("front"));
        assertThat(get("lead", "cong-khai-4/progress").getBody().get(0).get("totals"))
                .isEmpty();
        cycle.collect("cong-khai-4", List.of());

        JsonNode progress = get("lead", "cong-khai-4/progress").getBody().get(0);
        assertThat(progress.get("obligation").asText()).isEqualTo("review-report");
        assertThat(progress.get("accepted").asInt()).isEqualTo(1);
        assertThat(progress.get("totals").get(0).get("sum").asInt()).isEqualTo(12);
        assertThat(get("pho-an.clerk", "cong-khai-4/progress").getBody().get(0).get("totals"))
                .isEmpty();
    }

    /** Two candidates; the farmers' union's is eligible, the women's union's as given. */
    private void screened(String plan, String second, PlanChange publication) {
        cycle.nominateTwo(plan, publication);
        Object screening = Desk.json(Cycle.apart(
                candidates.of(plan).subList(1, 2), List.of(Map.of("decision", second, "reason", "Đã kiểm tra"))));
        desk.submit("lead", "confirmScreening", plan, Map.of("screening", screening));
        jobs.run();
    }

    private ResponseEntity<JsonNode> get(String person, String path) {
        return http.withBasicAuth(person, DemoDirectory.PASSWORD).getForEntity("/api/plans/" + path, JsonNode.class);
    }
}
