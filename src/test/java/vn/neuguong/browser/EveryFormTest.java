package vn.neuguong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.Plans;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.FormFile;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/**
 * Every form of the system, opened, filled in and submitted once, by its role, in a real browser, with the keyboard alone;
 * axe looks at each.
 */
@SystemTest
class EveryFormTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String FIRST = ""; // of the choices
    private static final String PLAN = "moi-bieu-mau";
    private static final String GUIDED = PLAN + "-2";
    private static final String CLERK = "mat-tran.clerk";
    private static final String LEADER = "mat-tran.leader";
    private static final String REPORT = PLAN + "/review-report/mat-tran";
    private static final String NOMINATIONS = PLAN + "/nominations/mat-tran";

    @LocalServerPort
    private int port;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Plans plans;

    @Autowired
    private ObjectMapper json;

    private FormsByKeyboard forms;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        forms = new FormsByKeyboard(BROWSER, port, desk, jobs);
    }

    @Test
    void every_form_is_filled_in_and_submitted_with_the_keyboard_alone() {
        issueThePlan();
        submitWhatItAsksFor();
        vetTheNominee();
        changeTheCouncil();
        holdTheSession();
        commend();
        revoke();
        setTheDeadlineOfAnotherPlan();
        nameADeputy();

        assertThat(forms.submitted()).isEqualTo(FormFile.all().keySet());
    }

    private void issueThePlan() {
        forms.start(
                "lead",
                "startPlanCycle",
                "Chu trình kế hoạch",
                Map.of("Mã kế hoạch mới", List.of(PLAN), "Soạn theo kế hoạch mẫu (mã)", List.of("duc-pho-2022")));
        forms.submit(
                "lead",
                "draftPlan",
                PLAN,
                Map.of(
                        "Chuyển dự thảo", List.of("Soạn chi tiết một nhiệm vụ: đề cương, chỉ tiêu, tiêu chuẩn, hồ sơ"),
                        "Nhiệm vụ cần soạn chi tiết", List.of(FIRST)));
        forms.submit("lead", "draftObligation", PLAN);
        desk.submit("lead", "draftPlan", PLAN, Map.of());
        change(PlanChange.audience("front").and(PlanChange.sections(3)).and(PlanChange.publicationDays(5)));
        forms.submit("office", "checkFormat", PLAN);
        forms.submit("secretary", "approvePlan", PLAN);
        forms.submit("office", "signPlan", PLAN);
    }

    private void submitWhatItAsksFor() {
        forms.submit(
                CLERK,
                "prepareReport",
                REPORT,
                Map.of("textarea", "Đã triển khai đến 100% chi bộ.", "number", "12"),
                Map.of());
        forms.start("lead", "startDeadlineExtension", "Gia hạn nộp", Map.of("Mã kế hoạch", List.of(PLAN)));
        forms.submit(
                "lead",
                "extendDeadline",
                PLAN,
                Map.of(
                        "Kỳ thu", List.of(FIRST),
                        "Đơn vị", List.of(FIRST),
                        "Hạn nộp mới", List.of("12/9/2022"),
                        "Lý do gia hạn", List.of("Bão số 3")));
        forms.submit(LEADER, "approveSubmission", REPORT);
        forms.submit("lead", "checkSubmission", REPORT);
        forms.submit(
                CLERK,
                "prepareNominations",
                NOMINATIONS,
                Map.of(
                        "Tiêu chuẩn đáp ứng", List.of(FIRST),
                        "Hồ sơ kèm theo", List.of("Danh sách trích ngang"),
                        "Số bộ hồ sơ đã nộp", List.of("1"),
                        "Đơn vị cam kết: không trong thời gian xem xét, thi hành kỷ luật", List.of(FIRST)));
        cycle.approve(NOMINATIONS);
        cycle.accept(NOMINATIONS);
    }

    private void vetTheNominee() {
        forms.submit("lead", "confirmScreening", PLAN);
        forms.submit(CLERK, "supplementDossier", PLAN, Map.of("Hồ sơ đã có đủ", List.of("Báo cáo tóm tắt thành tích")));
        forms.submit("lead", "confirmScreening", PLAN);
        forms.submit(
                "lead",
                "proposeCouncil",
                PLAN,
                Map.of(
                        "Họ và tên, chức vụ", List.of("council1", "council2", "council3"),
                        "Nhiệm vụ", List.of("Chủ tịch Hội đồng", "Thư ký", "Ủy viên")));
        forms.submit("secretary", "decideCouncil", PLAN);
        forms.submit("emulation", "giveOpinion", PLAN);
        TestClock.set("2022-08-22T08:00:00+07:00");
        jobs.run();
        forms.submit("lead", "resolveObjections", PLAN);
    }

    private void changeTheCouncil() {
        forms.start("lead", "startCouncilChange", "Thay đổi Hội đồng xét chọn", Map.of("Mã kế hoạch", List.of(PLAN)));
        forms.submit(
                "lead",
                "proposeCouncilChange",
                PLAN,
                Map.of(
                        "Nhiệm kỳ đến hết ngày", List.of("30/6/2024"),
                        "Lý do thay đổi", List.of("Kéo dài nhiệm kỳ")));
        forms.submit("secretary", "decideCouncilChange", PLAN);
    }

    private void holdTheSession() {
        forms.submit(
                "lead",
                "callSession",
                PLAN,
                Map.of("Giờ bắt đầu", List.of("14:00"), "Giờ kết thúc dự kiến", List.of("16:30")));
        forms.submit("lead", "conveneCouncil", PLAN);
        forms.submit("council1", "castBallot", PLAN);
        cycle.vote(PLAN, "council2", "AGREE");
        cycle.vote(PLAN, "council3", "AGREE");
        forms.submit("council1", "confirmMinutes", PLAN);
    }

    private void commend() {
        forms.submit(
                "lead",
                "submitProposal",
                PLAN,
                Map.of(
                        "Đề nghị chung",
                        List.of("Cấp ủy khen thưởng", "Chính quyền tặng giấy khen", "Đề nghị cấp trên khen thưởng")));
        forms.submit("secretary", "decideCommendations", PLAN);
        forms.submit("office", "signDecision", PLAN);
        forms.submit("emulation", "reviewStateDossier", PLAN, decided("215/QĐ-UBND"));
        forms.submit("lead", "enterSuperiorAnswer", PLAN, decided("88-QĐ/TU"));
    }

    private static Map<String, List<String>> decided(String number) {
        return Map.of("Số quyết định", List.of(number), "Ngày quyết định", List.of("22/8/2022"));
    }

    private void revoke() {
        forms.start("lead", "startCommendationRevocation", "Thu hồi khen thưởng", Map.of("Mã kế hoạch", List.of(PLAN)));
        forms.submit(
                "lead",
                "proposeRevocation",
                PLAN,
                Map.of(
                        "Trường hợp bị thu hồi", List.of(FIRST),
                        "Lý do thu hồi", List.of("Khai man thành tích"),
                        "Căn cứ", List.of("Luật Thi đua, khen thưởng")));
        forms.submit("secretary", "decideRevocation", PLAN);
        forms.submit("office", "signRevocation", PLAN);
    }

    private void setTheDeadlineOfAnotherPlan() {
        cycle.startAndIssue(GUIDED, PlanChange.only("REPORT"), PlanChange.deadline("on guidance"));
        forms.submit(
                "lead", "setDeadline", GUIDED + "/review-report", Map.of("Hạn nộp", List.of("trước ngày 12/9/2022")));
    }

    private void nameADeputy() {
        forms.start(CLERK, "startSubstitution", "Cử người xử lý thay", Map.of());
        forms.submit(
                CLERK,
                "nameDeputy",
                desk.keyOf(CLERK, "nameDeputy"),
                Map.of(
                        "Người xử lý thay", List.of(FIRST),
                        "Từ ngày", List.of("22/8/2022"),
                        "Đến hết ngày", List.of("24/8/2022"),
                        "Lý do", List.of("Nghỉ phép")));
        forms.submit(CLERK, "callOffSubstitution", desk.keyOf(CLERK, "callOffSubstitution"));
    }

    private void change(PlanChange change) {
        ObjectNode definition = json.valueToTree(plans.get(PLAN).plan());
        change.applyTo(definition);
        plans.revise(json.convertValue(definition, Plan.class));
    }
}
