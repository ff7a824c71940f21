package vn.neuguong.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.commendation.CommendationApproval.DecisionRow;
import vn.neuguong.commendation.CommendationApproval.Proposed;
import vn.neuguong.document.Documents;
import vn.neuguong.engine.Refusal;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.plan.Plan.Channel;
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
    private Choices choices;

    @Autowired
    private Documents documents;

    @Autowired
    private Plans plans;

    @Autowired
    private JdbcClient jdbc;

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
    void the_proposal_says_how_the_council_voted() {
        cycle.endorseTwo("khen-31", PlanChange.rule("ballots", "OPEN"));
        cycle.endorseTwo("khen-32");
        assertThat(paper("khen-31", Proposal.NAME)).contains("bỏ phiếu công khai và thông qua 2 trường hợp");
        assertThat(paper("khen-32", Proposal.NAME)).contains("bỏ phiếu kín và thông qua 2 trường hợp");
    }

    @Test
    void each_certificate_has_a_number_of_its_own_in_the_decisions_list() {
        proposed("khen-12", List.of("OWN"), List.of("OWN", "STATE"));
        desk.submit("secretary", "decideCommendations", "khen-12");
        jobs.run();

        List<String> numbers = commendations.of("khen-12").stream()
                .filter(commendation -> commendation.channel() == Channel.OWN)
                .map(Commendation::certificateNumber)
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().allMatch(number -> number.matches("\\d{2,}-GK/TU"));
        assertThat(serial(numbers.get(1))).isEqualTo(serial(numbers.get(0)) + 1);
        assertThat(paper("khen-12", CommendationDecision.NAME))
                .contains(
                        "DANH SÁCH", "<td>%s</td>".formatted(numbers.get(0)), "<td>%s</td>".formatted(numbers.get(1)));
        assertThat(commendations.of("khen-12"))
                .filteredOn(commendation -> commendation.channel() == Channel.STATE)
                .allMatch(commendation -> commendation.certificateNumber() == null);
    }

    @Test
    void the_decision_tells_the_money_for_each_and_the_sum_by_the_rules_of_the_day_it_is_signed() {
        proposed("khen-13", List.of("OWN"), List.of("OWN"));
        desk.submit("secretary", "decideCommendations", "khen-13");
        jobs.run();
        Map<?, ?> view = desk.read("office", "signDecision", "khen-13", "view", Map.class);
        assertThat(view.get("total")).isEqualTo("900.000");
        assertThat(view.get("sources").toString()).contains("chưa kiểm chứng");
        assertThat(paper("khen-13", CommendationDecision.NAME))
                .contains("<td class=\"money\">450.000</td>", "tổng số tiền thưởng là 900.000 đồng");

        TestClock.set("2023-07-03T08:00:00+07:00"); // the base salary has changed since
        sign("khen-13", "2023-07-03");
        assertThat(paper("khen-13", CommendationDecision.NAME)).contains("tổng số tiền thưởng là 1.080.000 đồng");
        assertThat(commendations.of("khen-13")).allMatch(commendation -> commendation.bonus() == 540_000);
    }

    @Test
    void a_model_is_listed_for_the_superiors_book_where_it_was_proposed_and_decided_so() {
        cycle.endorseTwo("khen-14");
        assertThatThrownBy(() -> book("submitProposal", "khen-14", "SUPERIOR"))
                .hasMessageContaining("không phải là mô hình");
        jdbc.sql(
                        "update candidate set nomination = jsonb_set(nomination, '{subject}', '\"MODEL\"') where plan_code = ?")
                .param("khen-14")
                .update();
        assertThatThrownBy(() -> book("submitProposal", "khen-14", "OWN"))
                .hasMessageContaining("hãy chọn cả kênh «Đề nghị cấp trên khen thưởng»");
        book("submitProposal", "khen-14", "SUPERIOR");

        assertThat(desk.read("secretary", "decideCommendations", "khen-14", "view", Map.class)
                        .get("text")
                        .toString())
                .contains("đưa vào sách");
        assertThatThrownBy(() -> decide("khen-14", "", List.of("SUPERIOR"), List.of("SUPERIOR")))
                .as("without the book, and no reason")
                .hasMessageContaining("khác đề nghị của tờ trình");
        desk.submit("secretary", "decideCommendations", "khen-14");
        jobs.run();
        assertThat(paper("khen-14", Referral.NAME))
                .contains("Các mô hình có dấu «x»", "<td>01 bộ</td><td>x</td>", "<td>01 bộ</td><td></td>");
    }

    /** The first of the two for the book, too, both in a channel. */
    private void book(String task, String plan, String channel) {
        List<Map<String, Object>> rows = Cycle.apart(
                commendations.endorsed(plan).subList(0, 1),
                List.of(Map.of("channels", List.of(channel), "forBook", true)));
        Object proposal = Desk.json(Map.of("channels", List.of(channel), "exceptions", rows));
        desk.submit("lead", task, plan, Map.of("proposal", proposal));
    }

    @Test
    void the_lead_agency_is_reminded_every_30_days_until_the_superior_has_answered() {
        proposed("khen-15", List.of("SUPERIOR"), List.of());
        desk.submit("secretary", "decideCommendations", "khen-15");
        jobs.run();
        at("2022-09-08T08:00:00+07:00");
        assertThat(reminders("khen-15")).isEmpty();
        assertThat(outstanding("khen-15")).isEmpty();

        at("2022-09-09T08:00:00+07:00");
        assertThat(reminders("khen-15")).singleElement().asString().contains("lập ngày 10/08/2022, đã 30 ngày");
        at("2022-10-09T08:00:00+07:00");
        assertThat(reminders("khen-15")).hasSize(2);
        assertThat(outstanding("khen-15")).contains("đã 60 ngày");
        answer("lead", "enterSuperiorAnswer", "khen-15", null, null, "REFUSE");
        at("2022-11-20T08:00:00+07:00");
        assertThat(reminders("khen-15")).hasSize(2);
        assertThat(plans.get("khen-15").status()).isEqualTo(PlanStatus.CLOSED);
    }

    private void at(String moment) {
        TestClock.set(moment);
        jobs.run();
    }

    private String outstanding(String plan) {
        return (String) desk.read("lead", "enterSuperiorAnswer", plan, "view", Map.class)
                .get("outstanding");
    }

    private List<String> reminders(String plan) {
        return jdbc.sql("select body from notice where reference = ? and recipient = 'leadAgency' order by created_at")
                .param(plan)
                .query(String.class)
                .list();
    }

    private static int serial(String number) {
        return Integer.parseInt(number.substring(0, number.indexOf('-')));
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
        cycle.endorseTwo("khen-6");
        assertThatThrownBy(() -> propose("khen-6", List.of(), List.of()))
                .hasMessageContaining("chưa đề nghị khen thưởng ai");
        assertThatThrownBy(() -> choices.propose("khen-6", null)).hasMessageContaining("chưa đề nghị khen thưởng ai");
        assertThatThrownBy(() -> propose("khen-6", List.of("HUAN_CHUONG"), List.of()))
                .hasMessageContaining("không phải là một lựa chọn");
        assertThat(commendations.of("khen-6")).isEmpty();
    }

    @Test
    void the_standing_committee_reads_what_was_proposed() {
        cycle.endorseTwo("khen-7");
        assertThat(paper("khen-7", Proposal.NAME)).contains("Dự thảo");
        propose("khen-7", List.of(), List.of("OWN", "STATE"));
        String paper = paper("khen-7", Proposal.NAME);
        assertThat(paper)
                .doesNotContain("Dự thảo")
                .contains("Cơ quan tham mưu chủ trì", "Số …-TTr", "Đức Phổ, ngày 10 tháng 8 năm 2022")
                .contains("Kính gửi: Ban Thường vụ Thị ủy Đức Phổ")
                .contains(plans.get("khen-7").cited(), "thông qua 2 trường hợp")
                .containsPattern("<td>Điển hình của Hội Liên hiệp Phụ nữ[^<]*</td><td>Cá nhân</td>")
                .contains("<td>3 đồng ý, 0 không đồng ý</td><td>Cấp ủy khen thưởng; Chính quyền tặng giấy khen</td>")
                .contains("không đề nghị khen thưởng: Điển hình của Hội Nông dân")
                .doesNotContain("<td>Điển hình của Hội Nông dân");
    }

    @Test
    void what_is_decided_or_awarded_is_not_proposed_or_decided_again() {
        proposed("khen-8", List.of("OWN"), List.of("OWN"));
        desk.submit("secretary", "decideCommendations", "khen-8");
        assertThatThrownBy(() -> choices.propose("khen-8", new Proposed(List.of("STATE"), List.of())))
                .hasMessageContaining("đã được quyết định");
        jobs.run();
        cycle.signDecision("khen-8");
        assertThatThrownBy(() -> choices.propose("khen-8", new Proposed(List.of("STATE"), List.of())))
                .hasMessageContaining("đã được quyết định");
        assertThat(statuses("khen-8")).containsExactly(CommendationStatus.AWARDED, CommendationStatus.AWARDED);
    }

    @Test
    void of_two_who_decide_at_the_same_moment_one_is_told_that_it_is_decided() throws Exception {
        proposed("khen-9", List.of("OWN"), List.of("OWN"));
        List<String> both =
                commendations.endorsed("khen-9").stream().map(Candidate::id).toList();
        List<DecisionRow> nobody = List.of(new DecisionRow(both, List.of(), false, "Để sau"));
        List<DecisionRow> all = List.of();
        ExecutorService committee = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> decisions = List.of(() -> outcome(nobody), () -> outcome(all));
            List<String> outcomes = new ArrayList<>();
            for (Future<String> outcome : committee.invokeAll(decisions)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).filteredOn(String::isEmpty).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(text -> text.contains("đã được quyết định"))
                    .hasSize(1);
        } finally {
            committee.shutdownNow();
        }
        assertThat(Set.copyOf(statuses("khen-9"))).hasSize(1);
    }

    private String outcome(List<DecisionRow> rows) {
        try {
            choices.decide("khen-9", rows);
            return "";
        } catch (Refusal refusal) {
            return refusal.getMessage();
        }
    }

    @Test
    void a_decision_has_no_date_before_it_is_signed_and_is_signed_between_its_number_and_today() {
        proposed("khen-10", List.of("OWN"), List.of("OWN"));
        desk.submit("secretary", "decideCommendations", "khen-10");
        jobs.run();
        assertThat(paper("khen-10", CommendationDecision.NAME))
                .contains("Đức Phổ, ngày … tháng … năm …")
                .contains("Căn cứ Kế hoạch số", ", ngày 10/8/2022 của Ban Thường vụ Thị ủy Đức Phổ;")
                .containsPattern("Ban Thường vụ Thị ủy Đức Phổ<br>quyết định");

        assertThatThrownBy(() -> sign("khen-10", null)).hasMessageContaining("Hãy ghi ngày ký");
        assertThatThrownBy(() -> sign("khen-10", "2022-08-09"))
                .hasMessageContaining("Ngày ký (09/08/2022) trước ngày văn bản được cấp số (10/08/2022)");
        assertThatThrownBy(() -> sign("khen-10", "2022-08-11")).hasMessageContaining("sau ngày hôm nay");
        sign("khen-10", "2022-08-10");
        assertThat(paper("khen-10", CommendationDecision.NAME)).contains("Đức Phổ, ngày 10 tháng 8 năm 2022");
    }

    @Test
    void an_answer_of_the_future_is_refused() {
        proposed("khen-11", List.of("STATE"), List.of("STATE"));
        desk.submit("secretary", "decideCommendations", "khen-11");
        assertThatThrownBy(() -> answer(
                        "emulation", "reviewStateDossier", "khen-11", "215/QĐ-UBND", "2022-08-11", "APPROVE", "REFUSE"))
                .hasMessageContaining("Ngày quyết định không được sau ngày hôm nay");
    }

    private void sign(String plan, String day) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("signedOn", day);
        desk.submit("office", "signDecision", plan, fields);
    }

    /** The channels proposed for the farmers' union's candidate, who stands first, and for the women's. */
    private void proposed(String plan, List<String> first, List<String> second) {
        cycle.endorseTwo(plan);
        propose(plan, first, second);
    }

    private void propose(String plan, List<String> first, List<String> second) {
        List<Map<String, Object>> rows =
                Cycle.apart(commendations.endorsed(plan).subList(1, 2), List.of(Map.of("channels", second)));
        Object proposal = Desk.json(Map.of("channels", first, "exceptions", rows));
        desk.submit("lead", "submitProposal", plan, Map.of("proposal", proposal));
    }

    private void decide(String plan, String reason, List<String> first, List<String> second) {
        List<Map<String, Object>> rows = Cycle.apart(
                commendations.endorsed(plan),
                List.of(Map.of("channels", first, "reason", reason), Map.of("channels", second, "reason", "")));
        desk.submit("secretary", "decideCommendations", plan, Map.of("decisions", Desk.json(rows)));
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
