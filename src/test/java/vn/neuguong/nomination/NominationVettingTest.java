package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.plan.PlanStatus;
import vn.neuguong.plan.Plans;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.Trace;

/** From nominations to the council; the only nominating unit is the front. */
@SystemTest
class NominationVettingTest {

    private static final String PROCESS = "nominationVetting";

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Trace trace;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Plans plans;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void a_complete_nomination_becomes_an_eligible_candidate() {
        nominated("xet-chon-1", Cycle.nomination("Bà Lê Thị Bông"));
        cycle.confirmScreening("xet-chon-1");
        assertThat(candidate("xet-chon-1").status()).isEqualTo(CandidateStatus.ELIGIBLE);
        assertThat(trace.waitsIn(PROCESS, "xet-chon-1")).contains("proposeCouncil");
    }

    @Test
    void a_dossier_that_lacks_an_item_goes_back_to_its_unit_once() {
        nominated("xet-chon-2", with("dossier", List.of("summary-list")));
        assertThat(candidate("xet-chon-2").proposed()).isEqualTo(CandidateStatus.INCOMPLETE);
        cycle.confirmScreening("xet-chon-2");

        Object supplement = Desk.json(
                List.of(Map.of("dossier", List.of("summary-list", "achievement-report"), "achievement", "Rõ hơn")));
        desk.submit("mat-tran.clerk", "supplementDossier", "xet-chon-2", Map.of("supplements", supplement));
        jobs.run();

        assertThat(candidate("xet-chon-2").proposed()).isEqualTo(CandidateStatus.ELIGIBLE);
        assertThat(candidate("xet-chon-2").nomination().achievement()).isEqualTo("Rõ hơn");
        assertThat(trace.passed(PROCESS, "xet-chon-2", "EndEvent_DossierSupplemented"))
                .isTrue();
        assertThatThrownBy(() -> screen("xet-chon-2", "INCOMPLETE", "Vẫn thiếu"))
                .hasMessageContaining("đã được trả về bổ sung một lần");
    }

    @Test
    void a_unit_that_does_not_supplement_in_time_is_screened_as_it_stands() {
        nominated("xet-chon-3", with("dossier", List.of()));
        cycle.confirmScreening("xet-chon-3");
        TestClock.set("2022-08-13T00:00:00+07:00"); // two days after the 10th have passed
        jobs.run();

        assertThat(trace.passed(PROCESS, "xet-chon-3", "Event_SupplementOverdue"))
                .isTrue();
        assertThat(desk.tasks("mat-tran.clerk", "supplementDossier", "xet-chon-3"))
                .isEmpty();
        screen("xet-chon-3", "INELIGIBLE", "Không bổ sung hồ sơ");
        assertThat(trace.passed(PROCESS, "xet-chon-3", "EndEvent_NoCandidates")).isTrue();
        assertThat(plans.get("xet-chon-3").status()).isEqualTo(PlanStatus.CLOSED);
    }

    @Test
    void deciding_otherwise_than_the_table_needs_a_reason() {
        nominated("xet-chon-4", with("criteria", List.of()));
        assertThat(candidate("xet-chon-4").proposed()).isEqualTo(CandidateStatus.INELIGIBLE);
        assertThat(candidate("xet-chon-4").reasons())
                .containsExactly("Không nêu tiêu chuẩn nào của kế hoạch được đáp ứng");
        assertThatThrownBy(() -> screen("xet-chon-4", "ELIGIBLE", ""))
                .hasMessageContaining("khác kết quả sơ duyệt")
                .hasMessageContaining("Hãy ghi lý do");
        screen("xet-chon-4", "ELIGIBLE", "Thành tích đã nêu rõ tiêu chuẩn");
        assertThat(candidate("xet-chon-4").status()).isEqualTo(CandidateStatus.ELIGIBLE);
    }

    @Test
    void a_council_that_is_returned_is_proposed_again() {
        nominated("xet-chon-5", Cycle.nomination("Bà Lê Thị Bông"));
        cycle.confirmScreening("xet-chon-5");
        propose("xet-chon-5", Cycle.members(3));
        desk.decide("secretary", "decideCouncil", "xet-chon-5", "RETURN", "Thêm thành viên");

        assertThat(desk.read("lead", "proposeCouncil", "xet-chon-5", "view", Map.class)
                        .get("remarks"))
                .isEqualTo("Thêm thành viên");
        assertThat(desk.read("lead", "proposeCouncil", "xet-chon-5", "members", List.class)
                        .size())
                .isEqualTo(3);
        cycle.appointCouncil("xet-chon-5", 5);
        assertThat(trace.passed(PROCESS, "xet-chon-5", "EndEvent_OpinionGiven")).isTrue();
        assertThat(desk.tasks("lead", "callSession", "xet-chon-5")).hasSize(1);
    }

    @Test
    void a_list_that_is_no_council_is_refused() {
        nominated("xet-chon-6", Cycle.nomination("Bà Lê Thị Bông"));
        cycle.confirmScreening("xet-chon-6");
        assertThatThrownBy(() -> propose("xet-chon-6", Cycle.members(2))).hasMessageContaining("ít nhất 3 thành viên");
        assertThatThrownBy(() -> propose("xet-chon-6", members("council1", "council1", "council2")))
                .hasMessageContaining("được chọn hai lần");
        assertThatThrownBy(() -> propose("xet-chon-6", members("council1", "council2", "ong-ba-nao-do")))
                .hasMessageContaining("chưa được chọn trong danh sách");
        assertThatThrownBy(() -> propose("xet-chon-6", members("council1", "council2", "admin")))
                .hasMessageContaining("chưa được chọn trong danh sách");
        assertThat(desk.read("lead", "proposeCouncil", "xet-chon-6", "view", Map.class)
                        .get("people")
                        .toString())
                .contains("Nguyễn Hữu Thạch (council1)", "(mat-tran.leader) – Lãnh đạo – Ủy ban Mặt trận")
                .doesNotContain("value=admin");
        assertThatThrownBy(() -> propose("xet-chon-6", members("council1", "council2", "council3")))
                .hasMessageContaining("đúng một Chủ tịch");
    }

    @Test
    void a_council_serves_for_a_year_at_least_and_another_term_must_make_sense() {
        nominated("xet-chon-11", Cycle.nomination("Bà Lê Thị Bông"));
        cycle.confirmScreening("xet-chon-11");
        assertThat(desk.form("lead", "proposeCouncil", "xet-chon-11"))
                .containsEntry("termFrom", "2022-08-10")
                .containsEntry("termTo", "2023-08-09");
        assertThatThrownBy(() -> propose("xet-chon-11", "2022-08-10", "")).hasMessageContaining("Hãy ghi ngày bắt đầu");
        assertThatThrownBy(() -> propose("xet-chon-11", "2022-08-10", "2022-08-09"))
                .hasMessageContaining("bắt đầu ngày 10/08/2022, muộn hơn ngày kết thúc 09/08/2022");
        assertThatThrownBy(() -> propose("xet-chon-11", "2022-08-01", "2022-08-09"))
                .hasMessageContaining("(09/08/2022) đã qua");
        propose("xet-chon-11", "2022-08-01", "2022-08-10");
        desk.decide("secretary", "decideCouncil", "xet-chon-11", "RETURN", "Kéo dài nhiệm kỳ");
        assertThat(desk.form("lead", "proposeCouncil", "xet-chon-11")).containsEntry("termTo", "2022-08-10");
    }

    private void propose(String plan, String from, String to) {
        desk.submit(
                "lead", "proposeCouncil", plan, Map.of("members", Cycle.members(3), "termFrom", from, "termTo", to));
    }

    @Test
    void an_agency_that_disagrees_says_why() {
        nominated("xet-chon-7", Cycle.nomination("Bà Lê Thị Bông"));
        cycle.confirmScreening("xet-chon-7");
        propose("xet-chon-7", Cycle.members(3));
        desk.decide("secretary", "decideCouncil", "xet-chon-7", "APPROVE", "");
        assertThatThrownBy(() -> desk.decide("emulation", "giveOpinion", "xet-chon-7", "DISAGREE", ""))
                .hasMessageContaining("Hãy ghi lý do");
    }

    @Test
    void an_objection_can_remove_the_only_candidate() {
        publishedForFiveDays("xet-chon-8");
        resolve("xet-chon-8", "REMOVE");
        assertThat(candidate("xet-chon-8").status()).isEqualTo(CandidateStatus.WITHDRAWN);
        assertThat(trace.passed(PROCESS, "xet-chon-8", "EndEvent_NoCandidates")).isTrue();
    }

    @Test
    void an_objection_that_is_resolved_for_the_candidate_changes_nothing() {
        publishedForFiveDays("xet-chon-9");
        resolve("xet-chon-9", "KEEP");
        assertThat(candidate("xet-chon-9").status()).isEqualTo(CandidateStatus.ELIGIBLE);
        assertThat(desk.tasks("lead", "callSession", "xet-chon-9")).hasSize(1);
    }

    @Test
    void the_vetted_candidates_go_on_to_the_standing_committee() {
        nominated("xet-chon-10", Cycle.nomination("Bà Lê Thị Bông"));
        cycle.confirmScreening("xet-chon-10");
        cycle.appointCouncil("xet-chon-10", 3);
        cycle.convene("xet-chon-10");
        cycle.endorse("xet-chon-10", 3);
        assertThat(trace.passed(PROCESS, "xet-chon-10", "EndEvent_CandidatesVetted"))
                .isTrue();
        assertThat(desk.tasks("lead", "submitProposal", "xet-chon-10")).hasSize(1);
    }

    private void publishedForFiveDays(String plan) {
        cycle.startAndIssue(plan, PlanChange.audience("front"), PlanChange.publicationDays(5));
        cycle.collect(plan, List.of("mat-tran"));
        cycle.confirmScreening(plan);
        cycle.appointCouncil(plan, 3);
        assertThat(trace.waitsIn(PROCESS, plan)).contains("Event_PublicationOver");
        TestClock.set("2022-08-16T00:00:00+07:00");
        jobs.run();
    }

    private void resolve(String plan, String decision) {
        Object objections = Desk.json(List.of(Map.of(
                "candidate",
                candidate(plan).id(),
                "content",
                "Đơn thư",
                "decision",
                decision,
                "reason",
                "Đã xác minh")));
        desk.submit("lead", "resolveObjections", plan, Map.of("objections", objections));
        jobs.run();
    }

    private void nominated(String plan, Map<String, Object> nomination) {
        cycle.startAndIssue(plan, PlanChange.only("NOMINATION"), PlanChange.audience("front"));
        String nominations = plan + "/nominations/mat-tran";
        cycle.prepareNominations(nominations, List.of(nomination));
        cycle.approve(nominations);
        cycle.accept(nominations);
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> nomination = new HashMap<>(Cycle.nomination("Bà Lê Thị Bông"));
        nomination.put(field, value);
        return nomination;
    }

    private void screen(String plan, String decision, String reason) {
        Object screening =
                Desk.json(Cycle.apart(candidates.of(plan), List.of(Map.of("decision", decision, "reason", reason))));
        desk.submit("lead", "confirmScreening", plan, Map.of("screening", screening));
        jobs.run();
    }

    private void propose(String plan, Object members) {
        desk.submit("lead", "proposeCouncil", plan, Map.of("members", members));
    }

    private static Object members(String... people) {
        return Desk.json(List.of(people).stream()
                .map(person -> Map.of("person", person, "function", "MEMBER"))
                .toList());
    }

    private Candidate candidate(String plan) {
        return candidates.of(plan).get(0);
    }
}
