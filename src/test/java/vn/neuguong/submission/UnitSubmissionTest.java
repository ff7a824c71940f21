package vn.neuguong.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.Trace;

/** One unit's way with its report and its nominations; the unit is the front, the only one of its class. */
@SystemTest
class UnitSubmissionTest {

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Trace trace;

    @Autowired
    private Submissions submissions;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void a_report_is_prepared_approved_and_accepted() {
        String report = report("bai-nop-1");
        cycle.prepareReport(report);
        assertThat(status(report)).isEqualTo(SubmissionStatus.PREPARED);
        cycle.approve(report);
        assertThat(status(report)).isEqualTo(SubmissionStatus.SUBMITTED);
        cycle.accept(report);
        assertThat(status(report)).isEqualTo(SubmissionStatus.ACCEPTED);
        assertThat(trace.passed("unitSubmission", report, "EndEvent_Accepted")).isTrue();
    }

    @Test
    void the_leader_returns_a_report_to_the_clerk_with_what_was_typed() {
        String report = report("bai-nop-2");
        cycle.prepareReport(report);
        desk.decide("mat-tran.leader", "approveSubmission", report, "RETURN", "Bổ sung số liệu");

        assertThat(status(report)).isEqualTo(SubmissionStatus.OPEN);
        assertThat(view("mat-tran.clerk", "prepareReport", report)).containsEntry("remarks", "Bổ sung số liệu");
        assertThat(desk.read("mat-tran.clerk", "prepareReport", report, "answers", List.class)
                        .get(0))
                .isEqualTo(Map.of("content", "Kết quả thực hiện mục thứ 1"));
    }

    @Test
    void the_lead_agency_returns_a_report_with_a_new_day() {
        String report = submitted("bai-nop-3");
        returnUntil(report, "2022-09-07");

        assertThat(status(report)).isEqualTo(SubmissionStatus.RETURNED);
        assertThat(trace.dueDate("prepareReport", report)).isEqualTo(Instant.parse("2022-09-07T17:00:00Z"));
        assertThat(view("mat-tran.clerk", "prepareReport", report))
                .containsEntry("remarks", "Chưa rõ")
                .containsEntry("deadline", "hết ngày 07/09/2022");
        cycle.prepareReport(report);
        cycle.approve(report);
        assertThat((String) view("lead", "checkSubmission", report).get("history"))
                .contains("Trả lại để bổ sung", "Chưa rõ");
        cycle.accept(report);
        assertThat(status(report)).isEqualTo(SubmissionStatus.ACCEPTED);
    }

    @Test
    void a_new_day_that_has_passed_or_comes_after_the_synthesis_is_refused() {
        String report = submitted("bai-nop-4");
        assertThatThrownBy(() -> returnUntil(report, "2022-08-09"))
                .hasMessageContaining("Hạn nộp lại (09/08/2022) đã qua");
        assertThatThrownBy(() -> returnUntil(report, "2022-09-09"))
                .hasMessageContaining("muộn hơn hạn báo cáo tổng hợp (trước ngày 09/9/2022)");
        assertThatThrownBy(() -> desk.decide("lead", "checkSubmission", report, "RETURN", "Chưa rõ"))
                .hasMessageContaining("Hãy ghi hạn nộp lại");
        assertThat(status(report)).isEqualTo(SubmissionStatus.SUBMITTED);
        assertThat(desk.tasks("lead", "checkSubmission", report)).hasSize(1);
    }

    @Test
    void a_new_day_after_the_closing_of_the_collection_is_refused() {
        String report = submitted("bai-nop-13", plan -> plan.remove("synthesis"));
        assertThatThrownBy(() -> returnUntil(report, "2022-09-09"))
                .hasMessageContaining("muộn hơn ngày cuối cùng của kỳ thu (08/09/2022)");
        returnUntil(report, "2022-09-08");
        assertThat(status(report)).isEqualTo(SubmissionStatus.RETURNED);
    }

    @Test
    void where_no_day_is_left_to_return_it_the_refusal_says_what_to_do() {
        String report = submitted("bai-nop-14");
        TestClock.set("2022-09-09T08:00:00+07:00");
        jobs.run();
        assertThatThrownBy(() -> returnUntil(report, "2022-09-10"))
                .hasMessageContaining("Không thể trả lại nữa")
                .hasMessageContaining("Hãy chấp nhận bài nộp, hoặc cho miễn nộp");
        cycle.accept(report);
        assertThat(status(report)).isEqualTo(SubmissionStatus.ACCEPTED);
    }

    @Test
    void the_remark_stays_in_sight_when_the_report_becomes_overdue() {
        String report = submitted("bai-nop-15");
        returnUntil(report, "2022-09-06");
        TestClock.set("2022-09-07T00:00:00+07:00");
        jobs.run();
        assertThat(submissions.steps(report)).last().matches(step -> step.action()
                .equals("OVERDUE"));
        assertThat(view("mat-tran.clerk", "prepareReport", report)).containsEntry("remarks", "Chưa rõ");
    }

    @Test
    void the_lead_agency_waives_a_submission_with_a_reason() {
        String report = submitted("bai-nop-5");
        assertThatThrownBy(() -> desk.decide("lead", "checkSubmission", report, "WAIVE", ""))
                .hasMessageContaining("Hãy ghi lý do");
        desk.decide("lead", "checkSubmission", report, "WAIVE", "Đơn vị đã giải thể");
        assertThat(status(report)).isEqualTo(SubmissionStatus.WAIVED);
        jobs.run();
        assertThat(trace.passed("unitSubmission", report, "EndEvent_Waived")).isTrue();
    }

    @Test
    void a_unit_that_the_plan_exempts_is_asked_nothing() {
        cycle.startAndIssue("bai-nop-6", PlanChange.audience("front"), PlanChange.exempt("mat-tran", "Mới thành lập"));
        String report = "bai-nop-6/review-report/mat-tran";
        assertThat(status(report)).isEqualTo(SubmissionStatus.WAIVED);
        assertThat(trace.passed("unitSubmission", report, "EndEvent_Exempt")).isTrue();
        assertThat(trace.count("unitSubmission", report, "prepareReport")).isZero();
    }

    @Test
    void a_missing_section_is_refused_by_name_and_the_task_stays() {
        String report = report("bai-nop-7");
        List<Map<String, String>> answers = new ArrayList<>(Collections.nCopies(9, Map.of("content", "Đã thực hiện")));
        answers.set(2, Map.of("content", "  "));
        assertThatThrownBy(() -> prepare(report, Desk.json(answers), cycle.figures(report, 1)))
                .hasMessageContaining("Mục «2.2. ")
                .hasMessageContaining("chưa có nội dung");
        assertThat(status(report)).isEqualTo(SubmissionStatus.OPEN);
        assertThat(desk.tasks("mat-tran.clerk", "prepareReport", report)).hasSize(1);
    }

    @Test
    void figures_that_cannot_be_are_refused_by_name() {
        String report = report("bai-nop-8");
        Object answers = cycle.answers(report);
        assertThatThrownBy(() -> prepare(report, answers, figures(-1, 5, 5)))
                .hasMessageContaining("nhỏ hơn mức thấp nhất");
        assertThatThrownBy(() -> prepare(report, answers, figures(100_001, 5, 5)))
                .hasMessageContaining("Tổng số người tham gia")
                .hasMessageContaining("lớn hơn mức cao nhất 100000");
        assertThatThrownBy(() -> prepare(report, answers, figures(1.5, 5, 5)))
                .hasMessageContaining("phải là số nguyên");
        assertThatThrownBy(() -> prepare(report, answers, figures(5, 5, 6)))
                .hasMessageContaining("đã tham gia học tập")
                .hasMessageContaining("(6) lớn hơn «Tổng số cán bộ, công chức, viên chức» (5)");
        assertThatThrownBy(() -> prepare(report, answers, Desk.json(List.of(Map.of("value", "nhiều")))))
                .hasMessageContaining("không đúng khuôn dạng");
        assertThat(status(report)).isEqualTo(SubmissionStatus.OPEN);
    }

    @Test
    void a_variable_that_the_form_does_not_have_is_refused() {
        String report = report("bai-nop-9");
        assertThatThrownBy(() -> desk.submit("mat-tran.clerk", "prepareReport", report, Map.of("ghiChu", "x")))
                .hasMessageContaining("Biểu mẫu «Lập báo cáo» không có mục «ghiChu»");
        assertThatThrownBy(() -> desk.submit("mat-tran.clerk", "prepareReport", report, Map.of("exempt", true)))
                .hasMessageContaining("không có mục «exempt»");
        assertThatThrownBy(() -> desk.complete("mat-tran.clerk", "prepareReport", report, Map.of("unitCode", "pho-an")))
                .hasMessageContaining("không có mục «unitCode»");
        assertThat(desk.tasks("mat-tran.clerk", "prepareReport", report)).hasSize(1);
    }

    @Test
    void a_unit_submits_once() {
        String report = report("bai-nop-10");
        String task = desk.task("mat-tran.clerk", "prepareReport", report).getId();
        cycle.prepareReport(report);
        assertThatThrownBy(() -> desk.submitTask("mat-tran.clerk", task)).hasMessageContaining("Việc này không còn");
        assertThatThrownBy(() -> submissions.keep(report, "{}"))
                .hasMessageContaining("đang ở trạng thái «Chờ lãnh đạo đơn vị duyệt»");
    }

    @Test
    void nominations_keep_to_the_quota() {
        cycle.startAndIssue("bai-nop-11", PlanChange.audience("front"), PlanChange.quota("1..2"));
        String nominations = "bai-nop-11/nominations/mat-tran";
        assertThatThrownBy(() -> cycle.prepareNominations(
                        nominations, List.of(Cycle.nomination("A"), Cycle.nomination("B"), Cycle.nomination("C"))))
                .hasMessageContaining("Số lượng đề nghị là 03, trong khi chỉ tiêu của đơn vị là từ 01 đến 02");
        assertThatThrownBy(() -> cycle.prepareNominations(nominations, List.of()))
                .hasMessageContaining("Số lượng đề nghị là 00");
        cycle.prepareNominations(nominations, List.of(Cycle.nomination("A")));
        assertThat(status(nominations)).isEqualTo(SubmissionStatus.PREPARED);
    }

    @Test
    void a_nomination_that_lacks_something_is_refused_by_name() {
        String nominations = report("bai-nop-12").replace("review-report", "nominations");
        assertThatThrownBy(() -> cycle.prepareNominations(nominations, List.of(Map.of("name", "Bà Lê Thị Bông"))))
                .hasMessageContaining("Đề nghị «Bà Lê Thị Bông» chưa chọn đối tượng");
        assertThatThrownBy(() -> cycle.prepareNominations(
                        nominations, List.of(Map.of("name", "Bà Lê Thị Bông", "subject", "INDIVIDUAL"))))
                .hasMessageContaining("chưa có tóm tắt thành tích");
        assertThatThrownBy(() -> desk.submit("mat-tran.clerk", "prepareNominations", nominations))
                .hasMessageContaining("chưa ghi tên");
    }

    private String report(String plan, PlanChange... changes) {
        cycle.startAndIssue(
                plan,
                Stream.concat(Stream.of(PlanChange.audience("front")), Stream.of(changes))
                        .toArray(PlanChange[]::new));
        return plan + "/review-report/mat-tran";
    }

    private String submitted(String plan, PlanChange... changes) {
        String report = report(plan, changes);
        cycle.prepareReport(report);
        cycle.approve(report);
        return report;
    }

    private void returnUntil(String report, String newDue) {
        desk.submit(
                "lead",
                "checkSubmission",
                report,
                Map.of("decision", "RETURN", "comment", "Chưa rõ", "newDue", newDue));
    }

    private void prepare(String report, Object answers, Object figures) {
        desk.submit("mat-tran.clerk", "prepareReport", report, Map.of("answers", answers, "figures", figures));
    }

    /** The first three figures as given (attendees, officials, officials who attended), the others 1. */
    private static Object figures(Number attendees, Number officials, Number attended) {
        List<Map<String, Number>> rows = new ArrayList<>(Collections.nCopies(15, Map.<String, Number>of("value", 1)));
        rows.set(0, Map.of("value", attendees));
        rows.set(1, Map.of("value", officials));
        rows.set(2, Map.of("value", attended));
        return Desk.json(rows);
    }

    private SubmissionStatus status(String id) {
        return submissions.get(id).status();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> view(String person, String task, String id) {
        return desk.read(person, task, id, "view", Map.class);
    }
}
