package vn.neuguong.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.document.Documents;
import vn.neuguong.engine.Refusal;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.Trace;

/** Two commendations of our own, of which one is taken back. */
@SystemTest
class CommendationRevocationTest {

    private static final String PROCESS = "commendationRevocation";

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Trace trace;

    @Autowired
    private Commendations commendations;

    @Autowired
    private Revocations revocations;

    @Autowired
    private Documents documents;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TaskService tasks;

    @Autowired
    private TestRestTemplate http;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void a_commendation_is_revoked_by_a_decision_and_everything_stays_on_record() {
        String candidate = awarded("thu-hoi-1");
        String before = paper("thu-hoi-1", CommendationDecision.NAME);
        TestClock.set("2022-08-20T08:00:00+07:00");
        revoke("thu-hoi-1", candidate);

        Commendation revoked = commendations.own("thu-hoi-1", candidate);
        assertThat(revoked.status()).isEqualTo(CommendationStatus.REVOKED);
        assertThat(revoked.decisionNumber()).matches("\\d{2,}-QĐ/TU").isNotEqualTo(revoked.revocationNumber());
        assertThat(revoked.revocationNumber()).matches("\\d{2,}-QĐ/TU");
        assertThat(revoked.revokedOn()).isEqualTo("2022-08-20");
        assertThat(revoked.revocationReason()).isEqualTo("Khai man thành tích");
        assertThat(commendations.of("thu-hoi-1"))
                .extracting(Commendation::status)
                .containsExactlyInAnyOrder(CommendationStatus.REVOKED, CommendationStatus.AWARDED);
        assertThat(paper("thu-hoi-1", RevocationDecision.name(revocations.get(candidate))))
                .contains(
                        "số tiền thưởng 450.000 đồng",
                        "về việc thu hồi khen thưởng",
                        "Luật Thi đua, khen thưởng 2022, Điều 93")
                .contains("Lý do: Khai man thành tích", "ngày 20 tháng 8 năm 2022", "Bùi Văn Lý")
                .contains("Thu hồi Giấy khen số " + revoked.certificateNumber(), "Điển hình của Hội Nông dân");
        String remark = "Đã thu hồi theo Quyết định số %s, ngày 20/8/2022".formatted(revoked.revocationNumber());
        String after = paper("thu-hoi-1", CommendationDecision.NAME);
        assertThat(after).contains("Điển hình của Hội Nông dân", remark);
        assertThat(after.replaceFirst("(?s)<p class=\"remark\">.*?</p>\n+", "").replaceAll("\\s+", " "))
                .as("what was signed")
                .isEqualTo(before.replaceAll("\\s+", " "));
        assertThat(jdbc.sql("select remark from register_entry where subject = ?")
                        .param("certificate/" + candidate)
                        .query(String.class)
                        .single())
                .isEqualTo(remark);
        assertThat(jdbc.sql("select recipient || ': ' || body from notice where key like ? order by recipient")
                        .param("revoked/" + revocations.get(candidate).id() + "/%")
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allMatch(told -> told.startsWith("hoi-nong-dan."))
                .allMatch(told -> told.contains("được thu hồi theo Quyết định số " + revoked.revocationNumber()))
                .allMatch(told -> told.contains("Lý do: Khai man thành tích"));
        assertThat(trace.passed(PROCESS, "thu-hoi-1", "EndEvent_CommendationRevoked"))
                .isTrue();
    }

    @Test
    void everybody_reads_that_it_was_revoked_and_only_those_who_run_the_cycle_why() {
        revoke("thu-hoi-2", awarded("thu-hoi-2"));
        assertThat(get("pho-an.clerk", "thu-hoi-2").findValuesAsText("status"))
                .containsExactlyInAnyOrder("REVOKED", "AWARDED");
        assertThat(get("pho-an.clerk", "thu-hoi-2").findValuesAsText("revokedOn"))
                .contains("2022-08-10");
        assertThat(get("pho-an.clerk", "thu-hoi-2").toString()).doesNotContain("Khai man");
        assertThat(get("lead", "thu-hoi-2").findValuesAsText("revocationReason"))
                .contains("Khai man thành tích");
    }

    @Test
    void what_is_revoked_or_being_revoked_cannot_be_revoked_again() {
        String candidate = awarded("thu-hoi-3");
        start("thu-hoi-3");
        start("thu-hoi-3");
        List<Task> open = desk.tasks("lead", "proposeRevocation", "thu-hoi-3");
        complete(open.get(0), candidate);
        assertThatThrownBy(() -> complete(open.get(1), candidate))
                .hasMessageContaining("còn hiệu lực và chưa có ai đề nghị thu hồi");

        approveAndSign("thu-hoi-3");
        assertThatThrownBy(() -> complete(open.get(1), candidate)).hasMessageContaining("còn hiệu lực");
        assertThat(jdbc.sql("select count(*) from revocation where candidate_id = ?")
                        .param(candidate)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        desk.submit("lead", "proposeRevocation", "thu-hoi-3", Map.of("decision", "CANCEL"));
        assertThat(trace.passed(PROCESS, "thu-hoi-3", "EndEvent_NotProposed")).isTrue();
    }

    @Test
    void the_standing_committee_may_refuse_with_a_reason_and_it_may_be_proposed_again() {
        String candidate = awarded("thu-hoi-4");
        propose("thu-hoi-4", candidate);
        assertThat(desk.read("secretary", "decideRevocation", "thu-hoi-4", "view", Map.class)
                        .get("proposal")
                        .toString())
                .contains("Khai man thành tích", "Điển hình của Hội Nông dân");
        assertThatThrownBy(() -> desk.decide("secretary", "decideRevocation", "thu-hoi-4", "REFUSE", ""))
                .hasMessageContaining("Hãy ghi lý do vào mục «Ý kiến»");
        desk.decide("secretary", "decideRevocation", "thu-hoi-4", "REFUSE", "Chưa đủ chứng cứ");

        assertThat(trace.passed(PROCESS, "thu-hoi-4", "EndEvent_RevocationRefused"))
                .isTrue();
        assertThat(commendations.own("thu-hoi-4", candidate).status()).isEqualTo(CommendationStatus.AWARDED);
        revoke("thu-hoi-4", candidate);
        assertThat(commendations.own("thu-hoi-4", candidate).status()).isEqualTo(CommendationStatus.REVOKED);
    }

    @Test
    void of_two_who_propose_or_decide_at_the_same_moment_one_is_told_that_it_is_done() throws Exception {
        String candidate = awarded("thu-hoi-5");
        assertThat(both(() -> revocations.propose("thu-hoi-5", "PROPOSE", candidate, "Một", "Luật")))
                .containsOnlyOnce("")
                .anyMatch(outcome -> outcome.contains("đề nghị thu hồi"));
        assertThat(both(() -> revocations.decide(candidate, "APPROVE", null)))
                .containsOnlyOnce("")
                .anyMatch(outcome -> outcome.contains("đã được quyết định"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROPOSE | ''   | Luật | true  | Hãy ghi lý do vào mục «Lý do thu hồi»",
                "PROPOSE | Lý   | ''   | true  | Hãy ghi căn cứ thu hồi",
                "PROPOSE | Lý   | Luật | false | Hãy chọn một khen thưởng của cấp ủy",
                "''      | Lý   | Luật | true  | Hãy chọn ý kiến quyết định",
                "APPROVE | Lý   | Luật | true  | không phải là một lựa chọn"
            })
    void what_will_not_do_is_refused_and_nothing_is_written(
            String decision, String reason, String ground, boolean known, String refusal) {
        String plan = "thu-hoi-6-" + Math.abs((decision + reason + ground + known).hashCode());
        String candidate = awarded(plan);
        start(plan);
        assertThatThrownBy(() -> desk.submit(
                        "lead",
                        "proposeRevocation",
                        plan,
                        fields(decision, known ? candidate : "khong-co", reason, ground)))
                .hasMessageContaining(refusal);
        assertThat(revocations.revocable(plan)).hasSize(2);
        assertThat(desk.tasks("lead", "proposeRevocation", plan)).hasSize(1);
    }

    @Test
    void it_is_started_by_the_lead_agency_for_a_plan_with_commendations_in_force() {
        assertThatThrownBy(() -> start("khong-co-ke-hoach"))
                .hasMessageContaining("có khen thưởng của cấp ủy còn hiệu lực");
        assertThatThrownBy(() -> cycle.startForm("pho-an.clerk", PROCESS, Map.of("planCode", "thu-hoi-1")))
                .isInstanceOf(AuthorizationException.class);
    }

    /** Both candidates have our own commendation; the first of them, the farmers' union's. */
    private String awarded(String plan) {
        cycle.endorseTwo(plan);
        desk.submit("lead", "submitProposal", plan);
        desk.submit("secretary", "decideCommendations", plan);
        jobs.run();
        cycle.signDecision(plan);
        return commendations.endorsed(plan).get(0).id();
    }

    private void start(String plan) {
        cycle.startForm("lead", PROCESS, Map.of("planCode", plan));
    }

    private void propose(String plan, String candidate) {
        start(plan);
        complete(desk.task("lead", "proposeRevocation", plan), candidate);
    }

    private void complete(Task task, String candidate) {
        desk.as("lead", () -> {
            tasks.complete(
                    task.getId(),
                    fields("PROPOSE", candidate, "Khai man thành tích", "Luật Thi đua, khen thưởng 2022, Điều 93"));
            return null;
        });
    }

    private static Map<String, Object> fields(String decision, String candidate, String reason, String ground) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("decision", decision);
        fields.put("candidateId", candidate);
        fields.put("reason", reason);
        fields.put("legalGround", ground);
        return fields;
    }

    private void revoke(String plan, String candidate) {
        propose(plan, candidate);
        approveAndSign(plan);
    }

    private void approveAndSign(String plan) {
        desk.decide("secretary", "decideRevocation", plan, "APPROVE", "");
        jobs.run();
        cycle.sign(plan, "signRevocation");
    }

    private static List<String> both(Callable<Boolean> action) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(2);
        try {
            Callable<String> outcome = () -> {
                try {
                    action.call();
                    return "";
                } catch (Refusal refusal) {
                    return refusal.getMessage();
                }
            };
            List<String> outcomes = new ArrayList<>();
            for (Future<String> future : people.invokeAll(List.of(outcome, outcome))) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            people.shutdownNow();
        }
    }

    private JsonNode get(String person, String plan) {
        return http.withBasicAuth(person, DemoDirectory.PASSWORD)
                .getForObject("/api/plans/" + plan + "/commendations", JsonNode.class);
    }

    private String paper(String plan, String name) {
        return new String(documents.read(plan, name).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
