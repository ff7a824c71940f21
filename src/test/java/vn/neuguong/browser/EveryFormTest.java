package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
 * The forms of the system, each opened, filled in and submitted once, by its role, in a real browser, with the keyboard alone;
 * axe looks at each. Those of other channels, of the revocation, of guidance and of deputies are still to come.
 */
@SystemTest
class EveryFormTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Set<String> NOT_YET = Set.of(
            "reviewStateDossier",
            "enterSuperiorAnswer",
            "startCommendationRevocation",
            "proposeRevocation",
            "decideRevocation",
            "signRevocation",
            "setDeadline",
            "startSubstitution",
            "nameDeputy",
            "callOffSubstitution");

    private static final String FIRST = ""; // of the choices
    private static final String PLAN = "moi-bieu-mau";
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

    private final Map<String, Tasklist> atWork = new HashMap<>();
    private final Set<String> submitted = new TreeSet<>();

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void every_form_is_filled_in_and_submitted_with_the_keyboard_alone() {
        issueThePlan();
        submitWhatItAsksFor();
        vetTheNominee();
        changeTheCouncil();
        holdTheSession();
        commend();

        Set<String> expected = new TreeSet<>(FormFile.all().keySet());
        expected.removeAll(NOT_YET);
        assertThat(submitted).isEqualTo(expected);
    }

    private void issueThePlan() {
        start(
                "lead",
                "startPlanCycle",
                "Chu trình kế hoạch",
                Map.of("Mã kế hoạch mới", List.of(PLAN), "Soạn theo kế hoạch mẫu (mã)", List.of("duc-pho-2022")));
        submit(
                "lead",
                "draftPlan",
                PLAN,
                Map.of(
                        "Chuyển dự thảo", List.of("Soạn chi tiết một nhiệm vụ: đề cương, chỉ tiêu, tiêu chuẩn, hồ sơ"),
                        "Nhiệm vụ cần soạn chi tiết", List.of(FIRST)));
        submit("lead", "draftObligation", PLAN);
        desk.submit("lead", "draftPlan", PLAN, Map.of());
        change(PlanChange.audience("front").and(PlanChange.publicationDays(5)));
        submit("office", "checkFormat", PLAN);
        submit("secretary", "approvePlan", PLAN);
        submit("office", "signPlan", PLAN);
    }

    private void submitWhatItAsksFor() {
        submit(
                CLERK,
                "prepareReport",
                REPORT,
                Map.of("textarea", "Đã triển khai đến 100% chi bộ.", "number", "12"),
                Map.of());
        start("lead", "startDeadlineExtension", "Gia hạn nộp", Map.of("Mã kế hoạch", List.of(PLAN)));
        submit(
                "lead",
                "extendDeadline",
                PLAN,
                Map.of(
                        "Kỳ thu", List.of(FIRST),
                        "Đơn vị", List.of(FIRST),
                        "Hạn nộp mới", List.of("12/9/2022"),
                        "Lý do gia hạn", List.of("Bão số 3")));
        submit(LEADER, "approveSubmission", REPORT);
        submit("lead", "checkSubmission", REPORT);
        submit(
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
        submit("lead", "confirmScreening", PLAN);
        submit(CLERK, "supplementDossier", PLAN, Map.of("Hồ sơ đã có đủ", List.of("Báo cáo tóm tắt thành tích")));
        submit("lead", "confirmScreening", PLAN);
        submit(
                "lead",
                "proposeCouncil",
                PLAN,
                Map.of(
                        "Họ và tên, chức vụ", List.of("council1", "council2", "council3"),
                        "Nhiệm vụ", List.of("Chủ tịch Hội đồng", "Thư ký", "Ủy viên")));
        submit("secretary", "decideCouncil", PLAN);
        submit("emulation", "giveOpinion", PLAN);
        TestClock.set("2022-08-22T08:00:00+07:00");
        jobs.run();
        submit("lead", "resolveObjections", PLAN);
    }

    private void changeTheCouncil() {
        start("lead", "startCouncilChange", "Thay đổi Hội đồng xét chọn", Map.of("Mã kế hoạch", List.of(PLAN)));
        submit(
                "lead",
                "proposeCouncilChange",
                PLAN,
                Map.of(
                        "Nhiệm kỳ đến hết ngày", List.of("30/6/2024"),
                        "Lý do thay đổi", List.of("Kéo dài nhiệm kỳ")));
        submit("secretary", "decideCouncilChange", PLAN);
    }

    private void holdTheSession() {
        submit(
                "lead",
                "callSession",
                PLAN,
                Map.of("Giờ bắt đầu", List.of("14:00"), "Giờ kết thúc dự kiến", List.of("16:30")));
        submit("lead", "conveneCouncil", PLAN);
        submit("council1", "castBallot", PLAN);
        cycle.vote(PLAN, "council2", "AGREE");
        cycle.vote(PLAN, "council3", "AGREE");
        submit("council1", "confirmMinutes", PLAN);
    }

    private void commend() {
        submit("lead", "submitProposal", PLAN);
        submit("secretary", "decideCommendations", PLAN);
        submit("office", "signDecision", PLAN);
    }

    private void change(PlanChange change) {
        ObjectNode definition = json.valueToTree(plans.get(PLAN).plan());
        change.applyTo(definition);
        plans.revise(json.convertValue(definition, Plan.class));
    }

    private void submit(String person, String form, String businessKey) {
        submit(person, form, businessKey, Map.of());
    }

    private void submit(String person, String form, String businessKey, Map<String, List<String>> entries) {
        submit(person, form, businessKey, Map.of(), entries);
    }

    private void submit(
            String person,
            String form,
            String businessKey,
            Map<String, String> everywhere,
            Map<String, List<String>> entries) {
        Tasklist tasklist =
                login(person).openByAddress(desk.task(person, form, businessKey).getId());
        Page page = tasklist.page();
        Locator claim = page.locator("button.claim");
        assertThat(page.locator("button.claim, button.unclaim")).isVisible();
        if (claim.isVisible()) {
            claim.press("Enter");
        }
        assertThat(page.locator("button.unclaim")).isVisible();
        assertThat(tasklist.form()).isVisible();
        Accessibility.check(page, form);
        tasklist.screenshot("form-" + form);
        page.locator(".tabbed-content .nav-tabs li.active a").focus();
        new KeyboardForm(page, tasklist.form(), everywhere, entries).fillAndComplete();
        page.waitForCondition(() -> !tasklist.form().isVisible()
                || tasklist.errors().count() > 0
                || tasklist.refusal().count() > 0);
        assertThat(tasklist.errors().allInnerTexts()).as("errors in " + form).isEmpty();
        assertThat(tasklist.refusal().allInnerTexts()).as("refusal of " + form).isEmpty();
        submitted.add(form);
        jobs.run();
    }

    private void start(String person, String form, String process, Map<String, List<String>> entries) {
        Tasklist tasklist = login(person).search("-").startProcess(process);
        Accessibility.check(tasklist.page(), form);
        tasklist.screenshot("form-" + form);
        new KeyboardForm(tasklist.page(), tasklist.form(), Map.of(), entries).fillAndComplete();
        assertThat(tasklist.form()).not().isVisible();
        submitted.add(form);
        jobs.run();
    }

    private Tasklist login(String person) {
        return atWork.computeIfAbsent(person, key -> Tasklist.login(BROWSER, port, key));
    }
}
