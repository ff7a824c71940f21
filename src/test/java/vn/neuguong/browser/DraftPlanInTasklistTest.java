package vn.neuguong.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Plan;
import vn.neuguong.plan.PlanStatus;
import vn.neuguong.plan.Plans;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Those who draft a plan once a year, and those who check, approve and sign it, in a real browser. */
@SystemTest
class DraftPlanInTasklistTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String DRAFT = "Soạn thảo kế hoạch";
    private static final String DETAIL = "Soạn chi tiết nhiệm vụ";
    private static final String OBLIGATIONS = "Nhiệm vụ các đơn vị phải nộp";
    private static final String TO_THE_OFFICE = "Dự thảo đã xong: chuyển Văn phòng kiểm tra thể thức";
    private static final String TO_DETAIL = "Soạn chi tiết một nhiệm vụ: đề cương, chỉ tiêu, tiêu chuẩn, hồ sơ";
    private static final String SAVE = "Lưu lại và soạn tiếp";
    private static final String NEW = "Báo cáo nhân rộng mô hình";

    @LocalServerPort
    private int port;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Plans plans;

    @BeforeEach
    void on11January2027() {
        TestClock.set("2027-01-11T08:00:00+07:00");
    }

    @Test
    void a_plan_of_five_years_ago_is_copied_changed_and_issued_and_units_see_their_tasks() {
        String code = "kim-bang-2027";
        Tasklist lead = begin(code, "kim-bang-2022");
        changeADeadline(lead, code);
        changeTheQuota(lead, code);
        addAnObligation(lead, code);
        writeItsOutline(lead, code);
        lead.open(DRAFT, code);
        choose(lead, TO_THE_OFFICE);
        lead.completeAndLeave();

        issue(code);
        assertThat(plans.get(code).status()).isEqualTo(PlanStatus.ISSUED);
        aUnitSeesItsTasks(code);
    }

    @Test
    void a_plan_is_written_from_nothing() {
        String code = "viet-tu-dau-2027";
        Tasklist lead = begin(code, "");
        assertThat(lead.field("Năm thực hiện")).hasValue("2027");
        refused(lead, "Kế hoạch chưa có tên. Hãy ghi tên kế hoạch.");
        lead.fill(lead.field("Tên kế hoạch"), "Sơ kết năm 2027");
        refused(lead, "Hãy ghi tên cơ quan ban hành.");
        writeTheHead(lead);
        refused(lead, "Hãy ghi ít nhất một nơi nhận.");
        lead.add("Nơi nhận");
        lead.fill(lead.entry("Nơi nhận", 0, "Nơi nhận"), "Các chi bộ, đảng bộ trực thuộc");
        newReport(lead, 0);
        refused(lead, "Nhiệm vụ «%s» chưa có đề cương. Hãy soạn ít nhất một mục của đề cương.".formatted(NEW));
        choose(lead, TO_DETAIL);
        lead.completeAndLeave();

        writeItsOutline(lead, code);
        lead.open(DRAFT, code);
        choose(lead, TO_THE_OFFICE);
        lead.completeAndLeave();

        Plan plan = plans.get(code).plan();
        assertThat(plan.signer().name()).isEqualTo("Nguyễn Văn An");
        assertThat(plan.conference()).isNull();
        assertThat(plan.vetting()).isNull();
        assertThat(plan.commendation()).isNull();
        assertThat(login("office").open("Kiểm tra thể thức", code).form()).containsText("Sơ kết năm 2027");
    }

    @Test
    void a_deadline_that_is_past_has_to_be_confirmed_where_it_is_typed_and_where_the_plan_is_signed() {
        String code = "qua-han-2027";
        Tasklist lead = begin(code, "kim-bang-2022");
        lead.fill(lead.entry(OBLIGATIONS, 2, "Hạn nộp"), "trước ngày 05/01/2027");
        refused(lead, "hạn nộp (trước ngày 05/01/2027) đã qua");
        lead.screenshot("draft-past-1-refused");
        lead.field("Vẫn ban hành với những thời hạn đã qua").check();
        lead.screenshot("draft-past-2-confirmed").completeAndLeave();

        decide("office", "Kiểm tra thể thức", code, "Đạt thể thức");
        decide("secretary", "Thông qua kế hoạch", code, "Thông qua");
        Tasklist office = login("office").open("Trình ký kế hoạch", code);
        refused(office, "hạn nộp (trước ngày 05/01/2027) đã qua");
        office.field("Tôi đã xem các thời hạn đã qua và vẫn ban hành kế hoạch").check();
        office.screenshot("draft-past-3-signing").completeAndLeave();
        assertThat(plans.get(code).signedOn()).isEqualTo("2027-01-11");
    }

    private Tasklist begin(String code, String basedOn) {
        Tasklist lead = login("lead").startProcess("Chu trình kế hoạch");
        lead.fill(lead.startField("Mã kế hoạch mới"), code);
        lead.fill(lead.startField("Soạn theo kế hoạch mẫu (mã)"), basedOn);
        lead.screenshot("draft-0-start").confirmStart();
        jobs.run();
        return lead.open(DRAFT, code);
    }

    private static void changeADeadline(Tasklist lead, String code) {
        assertThat(lead.form()).containsText("Mọi thời hạn đã được chuyển từ năm 2022 sang năm 2027.");
        assertThat(lead.form()).containsText("ngày cuối cùng 04/04/2027 là ngày nghỉ (Chủ nhật).");
        assertThat(lead.entry(OBLIGATIONS, 0, "Hạn nộp")).hasValue("trước ngày 05/4/2027");
        assertThat(lead.entry(OBLIGATIONS, 2, "Hạn nộp")).hasValue("trước ngày 10/4/2027");
        lead.screenshot("draft-1-opened");
        lead.fill(lead.entry(OBLIGATIONS, 2, "Hạn nộp"), "trước ngày 13/4/2027");
        lead.screenshot("draft-2-obligations");
        choose(lead, TO_DETAIL);
        lead.select(lead.field("Nhiệm vụ cần soạn chi tiết"), "Đề nghị biểu dương, khen thưởng mô hình tiêu biểu");
        lead.completeAndLeave();
    }

    private static void changeTheQuota(Tasklist lead, String code) {
        lead.open(DETAIL, code);
        Locator quota = lead.entries("Số lượng mỗi đơn vị được đề nghị (không ghi: không giới hạn)")
                .filter(new Locator.FilterOptions().setHasText("Đảng ủy cơ sở"))
                .getByLabel("Số lượng");
        assertThat(quota).hasValue("1..2");
        lead.fill(quota, "3..2");
        lead.complete();
        assertThat(lead.refusal()).containsText("Số lượng đề nghị:");
        lead.screenshot("draft-3-quota-refused");
        lead.fill(quota, "1..3");
        lead.screenshot("draft-4-quota").completeAndLeave();
    }

    private void addAnObligation(Tasklist lead, String code) {
        lead.open(DRAFT, code);
        assertThat(lead.entry(OBLIGATIONS, 2, "Hạn nộp")).hasValue("trước ngày 13/4/2027");
        newReport(lead, 3);
        lead.screenshot("draft-5-added");
        choose(lead, SAVE);
        lead.completeAndLeave();

        lead.open(DRAFT, code);
        assertThat(lead.entry(OBLIGATIONS, 3, "Tên nhiệm vụ")).hasValue(NEW);
        assertThat(lead.entry(OBLIGATIONS, 3, "Mã")).hasValue("bao-cao-nhan-rong-mo-hinh");
        assertThat(plans.get(code).plan().obligations())
                .extracting(Obligation::code)
                .containsExactly("nominations", "own-plan", "review-report", "bao-cao-nhan-rong-mo-hinh");
        choose(lead, TO_DETAIL);
        lead.select(lead.field("Nhiệm vụ cần soạn chi tiết"), NEW);
        lead.completeAndLeave();
    }

    private static void newReport(Tasklist lead, int row) {
        lead.add(OBLIGATIONS);
        lead.fill(lead.entry(OBLIGATIONS, row, "Tên nhiệm vụ"), NEW);
        lead.select(lead.entry(OBLIGATIONS, row, "Loại bài nộp"), "Báo cáo theo đề cương");
        lead.select(lead.entry(OBLIGATIONS, row, "Loại đơn vị phải nộp"), "Đảng ủy cơ sở");
        lead.fill(lead.entry(OBLIGATIONS, row, "Hạn nộp"), "trước ngày 15/4/2027");
    }

    private static void writeItsOutline(Tasklist lead, String code) {
        lead.open(DETAIL, code);
        assertThat(lead.form()).containsText(NEW);
        String sections = "Các mục của đề cương";
        lead.add(sections);
        lead.fill(lead.entry(sections, 0, "Số thứ tự"), "1");
        lead.fill(lead.entry(sections, 0, "Tên mục"), "Các mô hình được nhân rộng");
        lead.fill(lead.entry(sections, 0, "Gợi ý nội dung"), "Nêu tên, cách làm và kết quả.");
        String figures = "Chỉ tiêu, số liệu";
        lead.add(figures);
        lead.fill(lead.entry(figures, 0, "Tên chỉ tiêu"), "Số mô hình được nhân rộng");
        lead.fill(lead.entry(figures, 0, "Thuộc mục"), "1");
        lead.fill(lead.entry(figures, 0, "Đơn vị tính"), "mô hình");
        lead.fill(lead.entry(figures, 0, "Thấp nhất"), "0");
        lead.screenshot("draft-6-outline").completeAndLeave();
    }

    private static void writeTheHead(Tasklist lead) {
        lead.fill(lead.field("Tên cơ quan"), "Huyện ủy Kim Bảng");
        lead.fill(lead.field("Cấp có thẩm quyền"), "Ban Thường vụ");
        lead.fill(lead.field("Địa danh"), "Kim Bảng");
        lead.fill(lead.field("Ký hiệu"), "KH/HU");
        lead.fill(lead.field("Nhiệm kỳ"), "2025-2030");
        lead.fill(lead.field("Họ và tên"), "Nguyễn Văn An");
    }

    private void issue(String code) {
        decide("office", "Kiểm tra thể thức", code, "Đạt thể thức");
        decide("secretary", "Thông qua kế hoạch", code, "Thông qua");
        login("office")
                .open("Trình ký kế hoạch", code)
                .screenshot("draft-7-signing")
                .completeAndLeave();
        jobs.run();
    }

    private void decide(String person, String task, String code, String decision) {
        Tasklist tasklist = login(person).open(task, code);
        tasklist.field(decision).check();
        tasklist.completeAndLeave();
        jobs.run();
    }

    private void aUnitSeesItsTasks(String code) {
        Tasklist clerk = login("pho-an.clerk").search(code + "/%");
        assertThat(clerk.tasks()).hasCount(4);
        clerk.open("Lập đề nghị khen thưởng", code + "/nominations/pho-an").screenshot("draft-8-nominations");
        assertThat(clerk.form()).containsText("từ 01 đến 03");
        clerk.open("Lập báo cáo", code + "/review-report/pho-an");
        assertThat(clerk.form()).containsText("Hạn nộp: hết ngày 12/04/2027");
        clerk.open("Lập báo cáo", code + "/bao-cao-nhan-rong-mo-hinh/pho-an").screenshot("draft-9-report");
        assertThat(clerk.form()).containsText("Các mô hình được nhân rộng");
        assertThat(clerk.form()).containsText("Số mô hình được nhân rộng");
    }

    private static void choose(Tasklist lead, String next) {
        lead.field(next).check();
    }

    private static void refused(Tasklist tasklist, String why) {
        tasklist.complete();
        assertThat(tasklist.refusal().last()).containsText(why);
    }

    private Tasklist login(String person) {
        return Tasklist.login(BROWSER, port, person);
    }
}
