package vn.neuguong.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.document.Documents;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.plan.PlanStatus;
import vn.neuguong.plan.Plans;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.Trace;

/** What becomes of two endorsed candidates, those of the farmers' and of the women's union. */
@SystemTest
class CommendationApprovalTest {

    private static final String PROCESS = "commendationApproval";

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
    private Documents documents;

    @Autowired
    private Plans plans;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void our_own_commendation_gets_a_number_and_a_signed_decision() {
        proposed("khen-1", List.of("OWN"), List.of("OWN"));
        desk.submit("secretary", "decideCommendations", "khen-1");
        jobs.run();
        assertThat(statuses("khen-1")).containsOnly(CommendationStatus.APPROVED);
        desk.submit("office", "signDecision", "khen-1", Map.of("signedOn", "2022-08-10", "signer", "Trần Thị Bình"));
        jobs.run();

        assertThat(commendations.of("khen-1")).allSatisfy(commendation -> {
            assertThat(commendation.status()).isEqualTo(CommendationStatus.AWARDED);
            assertThat(commendation.decisionNumber()).matches("\\d{2,}-QĐ/TU");
            assertThat(commendation.decidedOn()).isEqualTo("2022-08-10");
        });
        assertThat(paper("khen-1", CommendationDecision.NAME))
                .contains("QUYẾT ĐỊNH", "Điển hình của Hội Nông dân", "Trần Thị Bình", "ngày 10 tháng 8 năm 2022")
                .contains(commendations.of("khen-1").get(0).decisionNumber());
        assertThat(trace.passed(PROCESS, "khen-1", "EndEvent_CommendationsPublished"))
                .isTrue();
        assertThat(plans.get("khen-1").status()).isEqualTo(PlanStatus.CLOSED);
    }

    @Test
    void the_state_channel_keeps_the_agencys_answer_about_each() {
        proposed("khen-2", List.of("STATE"), List.of("STATE"));
        desk.submit("secretary", "decideCommendations", "khen-2");

        assertThatThrownBy(() -> answer("emulation", "reviewStateDossier", "khen-2", null, null, "APPROVE", "APPROVE"))
                .hasMessageContaining("Hãy ghi số quyết định và ngày quyết định");
        assertThatThrownBy(() -> desk.submit("emulation", "reviewStateDossier", "khen-2"))
                .hasMessageContaining("Hãy chọn ý kiến quyết định");
        answer("emulation", "reviewStateDossier", "khen-2", "215/QĐ-UBND", "2022-08-10", "APPROVE", "REFUSE");

        assertThat(statuses("khen-2")).containsExactly(CommendationStatus.AWARDED, CommendationStatus.REFUSED);
        assertThat(commendations.of("khen-2"))
                .extracting(Commendation::status, Commendation::decisionNumber)
                .containsExactlyInAnyOrder(
                        tuple(CommendationStatus.AWARDED, "215/QĐ-UBND"), tuple(CommendationStatus.REFUSED, null));
        assertThat(trace.count(PROCESS, "khen-2", "assignDecisionNumber")).isZero();
    }

    @Test
    void a_referral_lists_the_candidates_and_waits_for_the_superiors_answer() {
        proposed("khen-3", List.of("SUPERIOR"), List.of());
        desk.submit("secretary", "decideCommendations", "khen-3");
        jobs.run();
        assertThat(paper("khen-3", Referral.NAME))
                .contains("Điển hình của Hội Nông dân")
                .doesNotContain("Điển hình của Hội Liên hiệp Phụ nữ");
        answer("lead", "enterSuperiorAnswer", "khen-3", null, null, "REFUSE");
        assertThat(statuses("khen-3")).containsExactly(CommendationStatus.REFUSED);
        assertThat(plans.get("khen-3").status()).isEqualTo(PlanStatus.CLOSED);
    }

    @Test
    void the_standing_committee_may_decide_otherwise_with_a_reason() {
        proposed("khen-4", List.of("OWN"), List.of("OWN"));
        assertThatThrownBy(() -> decide("khen-4", "", List.of(), List.of("OWN")))
                .hasMessageContaining("khác đề nghị của tờ trình. Hãy ghi lý do");
        assertThat(statuses("khen-4")).containsOnly(CommendationStatus.PROPOSED);

        decide("khen-4", "Để năm sau", List.of(), List.of("OWN"));
        assertThat(statuses("khen-4"))
                .containsExactlyInAnyOrder(CommendationStatus.NOT_APPROVED, CommendationStatus.APPROVED);
    }

    @Test
    void when_nobody_is_commended_nothing_is_decided_or_published() {
        proposed("khen-5", List.of("OWN"), List.of());
        decide("khen-5", "Chưa đủ nổi bật", List.of(), List.of());
        jobs.run();
        assertThat(trace.passed(PROCESS, "khen-5", "EndEvent_NoneCommended")).isTrue();
        assertThat(statuses("khen-5")).containsOnly(CommendationStatus.NOT_APPROVED);
        assertThat(plans.get("khen-5").status()).isEqualTo(PlanStatus.CLOSED);
    }

    @Test
    void a_proposal_that_proposes_nobody_is_refused() {
        endorsed("khen-6");
        assertThatThrownBy(() -> propose("khen-6", List.of(), List.of()))
                .hasMessageContaining("chưa đề nghị khen thưởng ai");
        assertThatThrownBy(() -> propose("khen-6", List.of("HUAN_CHUONG"), List.of()))
                .hasMessageContaining("không phải là một lựa chọn");
        assertThat(commendations.of("khen-6")).isEmpty();
    }

    private void endorsed(String plan) {
        cycle.startAndIssue(plan, PlanChange.only("NOMINATION"), PlanChange.audience("mass-organisation"));
        cycle.collect(plan, List.of("hoi-nong-dan", "hoi-phu-nu"));
        cycle.confirmScreening(plan);
        cycle.appointCouncil(plan, 3);
        cycle.convene(plan);
        cycle.endorse(plan, 3);
    }

    /** The channels proposed for the farmers' union's candidate, who stands first, and for the women's. */
    private void proposed(String plan, List<String> first, List<String> second) {
        endorsed(plan);
        propose(plan, first, second);
    }

    private void propose(String plan, List<String> first, List<String> second) {
        Object rows = Desk.json(List.of(Map.of("channels", first), Map.of("channels", second)));
        desk.submit("lead", "submitProposal", plan, Map.of("proposal", rows));
    }

    private void decide(String plan, String reason, List<String> first, List<String> second) {
        Object rows = Desk.json(
                List.of(Map.of("channels", first, "reason", reason), Map.of("channels", second, "reason", "")));
        desk.submit("secretary", "decideCommendations", plan, Map.of("decisions", rows));
    }

    private void answer(String person, String task, String plan, String number, String day, String... decisions) {
        Map<String, Object> fields = new HashMap<>();
        fields.put(
                "outcomes",
                Desk.json(Arrays.stream(decisions)
                        .map(decision -> Map.of("decision", decision, "reason", "Hết chỉ tiêu"))
                        .toList()));
        fields.put("decisionNumber", number);
        fields.put("decidedOn", day);
        desk.submit(person, task, plan, fields);
        jobs.run();
    }

    private List<CommendationStatus> statuses(String plan) {
        List<String> order =
                commendations.endorsed(plan).stream().map(Candidate::id).toList();
        return commendations.of(plan).stream()
                .sorted(Comparator.comparing(commendation -> order.indexOf(commendation.candidateId())))
                .map(Commendation::status)
                .toList();
    }

    private String paper(String plan, String name) {
        return new String(documents.read(plan, name).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
