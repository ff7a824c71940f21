package vn.neuguong.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.engine.Accounts;
import vn.neuguong.engine.Accounts.Account;
import vn.neuguong.nomination.Candidates;
import vn.neuguong.testing.Absent;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** What the timelines tell of a plan, a submission and a candidate, step by step. */
@SystemTest
class TimelineTest {

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Absent absent;

    @Autowired
    private Timelines timelines;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Accounts accounts;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void on10August() {
        at("2022-08-10T08:00");
    }

    @Test
    void a_submission_tells_each_step_with_person_remark_and_where_it_stood() {
        String report = returned("dong-thoi-gian-1", "hoi-nong-dan");

        List<Entry> told = timelines.ofSubmission(report);
        assertThat(told)
                .extracting(Entry::what, Entry::from, Entry::to, Entry::remark)
                .containsExactly(
                        tuple("Giao cho đơn vị", null, "Đơn vị đang lập", null),
                        tuple("Lập xong", "Đơn vị đang lập", "Chờ lãnh đạo đơn vị duyệt", null),
                        tuple("Nộp", "Chờ lãnh đạo đơn vị duyệt", "Đã nộp, chờ kiểm tra", null),
                        tuple("Trả lại để bổ sung", "Đã nộp, chờ kiểm tra", "Bị trả lại", "Chưa rõ"));
        assertThat(told.get(0).who()).isEqualTo("Hệ thống");
        assertThat(told.get(3).who()).isNotEqualTo("lead").isNotBlank();
        assertThat(told.get(3).about().id()).isEqualTo(report);
        assertThat(told.get(3).about().name()).endsWith(" – Hội Nông dân thị xã Đức Phổ");
        assertThat(told.get(3).at()).hasToString("2022-08-10T08:00+07:00");
    }

    @Test
    void what_comes_by_the_calendar_is_told_too_with_where_it_stood() {
        returned("dong-thoi-gian-2", "hoi-nong-dan");
        for (String moment : List.of("2022-09-07T00:00", "2022-09-20T00:00")) {
            at(moment);
            jobs.run();
        }
        assertThat(timelines.ofSubmission("dong-thoi-gian-2/review-report/hoi-nong-dan"))
                .extracting(Entry::what, Entry::from, Entry::to)
                .contains(
                        tuple("Quá hạn", "Bị trả lại", "Bị trả lại"),
                        tuple("Kết thúc kỳ thu, không nộp", "Bị trả lại", "Không nộp"));
        assertThat(timelines.ofPlan("dong-thoi-gian-2"))
                .extracting(Entry::what, Entry::from, Entry::to, Entry::number)
                .contains(
                        tuple("Quá hạn – 4 lượt", "Đơn vị đang lập", "Đơn vị đang lập", 4),
                        tuple("Mở kỳ thu", "Chưa mở", "Đang thu", 1),
                        tuple("Kết thúc kỳ thu", "Đang thu", "Đã kết thúc", 1),
                        tuple("Kết thúc kế hoạch", "Đang thực hiện", "Đã kết thúc", 1));
    }

    @Test
    void a_deputy_and_those_whose_account_was_renamed_or_deleted_since_are_read_by_name() {
        absent.units("lop-su");
        String report = absent.asked("dong-thoi-gian-3", "lop-su");
        cycle.prepareReport(report);
        absent.away("lop-su-a.leader", "lop-su-a.clerk", "2022-08-10", "2022-08-11");
        desk.decide("lop-su-a.clerk", "approveSubmission", report, "APPROVE", "");
        at("2022-08-12T08:00");
        accounts.change(new Account("lop-su-a.clerk", "Trần Kế Nhiệm", null));
        identity.deleteUser("lop-su-a.leader");

        assertThat(timelines.ofSubmission(report))
                .extracting(Entry::who)
                .containsExactly(
                        "Hệ thống", "Người lop-su-a.clerk", "Người lop-su-a.clerk (thay Người lop-su-a.leader)");
    }

    @Test
    void a_candidate_is_told_from_the_nomination_to_the_revocation() {
        String candidate = vetted("dong-thoi-gian-4");
        revoke("dong-thoi-gian-4", candidate);

        List<Entry> told = timelines.ofCandidate(candidate);
        assertThat(told)
                .extracting(Entry::what)
                .containsExactly(
                        "Giao cho đơn vị",
                        "Lập xong",
                        "Nộp",
                        "Chấp nhận",
                        "Đưa vào danh sách xét chọn",
                        "Sơ duyệt tự động",
                        "Trả hồ sơ để bổ sung",
                        "Bổ sung hồ sơ",
                        "Sơ duyệt tự động",
                        "Kết luận: đủ điều kiện",
                        "Cơ quan phối hợp: nhất trí (Cơ quan thường trực thi đua, khen thưởng)",
                        "Công khai danh sách",
                        "Giải quyết phản ánh: giữ trong danh sách",
                        "Giải quyết xong phản ánh",
                        "Triệu tập phiên họp Hội đồng",
                        "Họp Hội đồng xét chọn",
                        "Hội đồng thông qua",
                        "Kiểm phiếu",
                        "Xác nhận biên bản phiên họp",
                        "Trình khen thưởng (Cấp ủy khen thưởng)",
                        "Đồng ý khen thưởng (Cấp ủy khen thưởng)",
                        "Có quyết định khen thưởng (Cấp ủy khen thưởng)",
                        "Đề nghị thu hồi khen thưởng (Cấp ủy khen thưởng)",
                        "Đồng ý thu hồi khen thưởng (Cấp ủy khen thưởng)",
                        "Thu hồi khen thưởng (Cấp ủy khen thưởng)");
        assertThat(told)
                .extracting(Entry::from, Entry::to, Entry::remark)
                .contains(
                        tuple("Đủ điều kiện", "Hội đồng thông qua", "3 đồng ý, 0 không đồng ý"),
                        tuple(null, null, "Đơn thư → Đã xác minh"),
                        tuple("Đã có quyết định", "Đã có quyết định", "Khai man thành tích"));
        assertThat(told.get(told.size() - 1).to()).isEqualTo("Đã thu hồi");
    }

    @Test
    void a_plan_tells_its_own_steps_and_by_day_those_of_units_and_candidates_in_pages() {
        cycle.endorseTwo("dong-thoi-gian-5");
        List<Entry> told = timelines.ofPlan("dong-thoi-gian-5");
        assertThat(timelines.ofPlan("dong-thoi-gian-5", 5, 3)).isEqualTo(told.subList(3, 8));
        assertThat(told)
                .extracting(Entry::what)
                .containsSequence("Lập dự thảo kế hoạch", "Soạn xong dự thảo")
                .contains(
                        "Kiểm tra thể thức: đạt",
                        "Phê duyệt kế hoạch",
                        "Ký kế hoạch",
                        "Ban hành kế hoạch",
                        "Lập kỳ thu",
                        "Giao cho đơn vị – 5 lượt",
                        "Nộp – 5 lượt",
                        "Kết luận: đủ điều kiện – 2 lượt",
                        "Đề nghị thành lập Hội đồng xét chọn",
                        "Thành lập Hội đồng xét chọn",
                        "Hội đồng thông qua – 2 lượt");
        assertThat(told)
                .filteredOn(entry -> entry.what().startsWith("Nộp"))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.who()).as("by five leaders").isNull();
                    assertThat(entry.about().id()).isEqualTo("dong-thoi-gian-5/nominations");
                });
    }

    /** The lead agency has sent back the report of a unit; the others have sent nothing. */
    private String returned(String plan, String unit) {
        cycle.startAndIssue(plan, PlanChange.only("REPORT"), PlanChange.audience("mass-organisation"));
        String report = plan + "/review-report/" + unit;
        cycle.prepareReport(report);
        cycle.approve(report);
        desk.submit(
                "lead",
                "checkSubmission",
                report,
                Map.of("decision", "RETURN", "comment", "Chưa rõ", "newDue", "06/9/2022"));
        return report;
    }

    /** One candidate, whose dossier was supplemented, objected to, endorsed and commended by the committee. */
    private String vetted(String plan) {
        cycle.startAndIssue(
                plan, PlanChange.only("NOMINATION"), PlanChange.audience("front"), PlanChange.publicationDays(5));
        String nominations = plan + "/nominations/mat-tran";
        Map<String, Object> incomplete = new HashMap<>(Cycle.nomination("Bà Lê Thị Bông"));
        incomplete.put("dossier", List.of("summary-list"));
        cycle.prepareNominations(nominations, List.of(incomplete));
        cycle.approve(nominations);
        cycle.accept(nominations);
        cycle.confirmScreening(plan);
        at("2022-08-11T08:00");
        Object supplement = Desk.json(List.of(Map.of("dossier", List.of("summary-list", "achievement-report"))));
        desk.submit("mat-tran.clerk", "supplementDossier", plan, Map.of("supplements", supplement));
        jobs.run();
        cycle.confirmScreening(plan);
        cycle.appointCouncil(plan, 3);
        at("2022-08-17T00:00");
        jobs.run();
        String candidate = candidates.of(plan).get(0).id();
        Map<String, Object> objection =
                Map.of("candidate", candidate, "content", "Đơn thư", "decision", "KEEP", "reason", "Đã xác minh");
        desk.submit("lead", "resolveObjections", plan, Map.of("objections", Desk.json(List.of(objection))));
        jobs.run();
        at("2022-08-18T08:00");
        cycle.convene(plan);
        at("2022-08-18T09:00");
        cycle.endorse(plan, 3);
        Map<String, Object> own = Map.of("channels", List.of("OWN"));
        desk.submit("lead", "submitProposal", plan, Map.of("proposal", Desk.json(own)));
        desk.submit("secretary", "decideCommendations", plan);
        jobs.run();
        cycle.signDecision(plan);
        return candidate;
    }

    private void revoke(String plan, String candidate) {
        at("2022-08-20T08:00");
        cycle.startForm("lead", "commendationRevocation", Map.of("planCode", plan));
        desk.submit(
                "lead",
                "proposeRevocation",
                plan,
                Map.of(
                        "decision", "PROPOSE",
                        "candidateId", candidate,
                        "reason", "Khai man thành tích",
                        "legalGround", "Luật Thi đua, khen thưởng 2022, Điều 93"));
        desk.decide("secretary", "decideRevocation", plan, "APPROVE", "");
        jobs.run();
        cycle.sign(plan, "signRevocation");
    }

    private static void at(String moment) {
        TestClock.set(moment + ":00+07:00");
    }
}
