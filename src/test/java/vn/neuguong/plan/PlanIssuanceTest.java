package vn.neuguong.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.Trace;

@SystemTest
class PlanIssuanceTest {

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Trace trace;

    @Autowired
    private Plans plans;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void an_approved_plan_is_numbered_signed_and_distributed() {
        cycle.startAndIssue("ban-hanh-1");

        PlanRecord plan = plans.get("ban-hanh-1");
        assertThat(plan.status()).isEqualTo(PlanStatus.ISSUED);
        assertThat(plan.writtenNumber()).matches("\\d{2,}-KH/TU");
        assertThat(plan.signedOn()).isEqualTo("2022-08-10");
        assertThat(trace.passed("planIssuance", "ban-hanh-1", "EndEvent_PlanIssued"))
                .isTrue();
    }

    @Test
    void a_plan_of_wrong_format_goes_back_to_its_drafter_with_the_comment() {
        cycle.start("ban-hanh-2");
        desk.submit("lead", "draftPlan", "ban-hanh-2");
        desk.decide("office", "checkFormat", "ban-hanh-2", "RETURN", "Thiếu nơi nhận.");

        assertThat(remark("ban-hanh-2")).isEqualTo("Thiếu nơi nhận\\.");
        cycle.issue("ban-hanh-2");
        assertThat(plans.get("ban-hanh-2").status()).isEqualTo(PlanStatus.ISSUED);
    }

    @Test
    void a_plan_that_the_standing_committee_returns_goes_back_to_its_drafter_with_the_comment() {
        cycle.start("ban-hanh-3");
        desk.submit("lead", "draftPlan", "ban-hanh-3");
        desk.decide("office", "checkFormat", "ban-hanh-3", "APPROVE", "");
        desk.decide("secretary", "approvePlan", "ban-hanh-3", "RETURN", "Làm rõ đối tượng");

        assertThat(remark("ban-hanh-3")).isEqualTo("Làm rõ đối tượng");
    }

    @Test
    void a_refused_plan_ends_the_cycle() {
        cycle.start("ban-hanh-4");
        desk.submit("lead", "draftPlan", "ban-hanh-4");
        desk.decide("office", "checkFormat", "ban-hanh-4", "APPROVE", "");
        desk.decide("secretary", "approvePlan", "ban-hanh-4", "REFUSE", "Chưa cần thiết");
        jobs.run();

        assertThat(plans.get("ban-hanh-4").status()).isEqualTo(PlanStatus.REFUSED);
        assertThat(trace.passed("planIssuance", "ban-hanh-4", "EndEvent_PlanRefused"))
                .isTrue();
        assertThat(trace.passed("planCycle", "ban-hanh-4", "EndEvent_PlanRefused"))
                .isTrue();
    }

    @Test
    void a_return_without_a_reason_is_refused_and_the_task_stays() {
        cycle.start("ban-hanh-5");
        desk.submit("lead", "draftPlan", "ban-hanh-5");

        assertThatThrownBy(() -> desk.decide("office", "checkFormat", "ban-hanh-5", "RETURN", " "))
                .hasMessageContaining("Hãy ghi lý do vào mục «Ý kiến»");
        assertThat(desk.tasks("office", "checkFormat", "ban-hanh-5")).hasSize(1);
    }

    @Test
    void a_report_due_after_the_synthesis_is_refused_and_nothing_is_written() {
        cycle.start("ban-hanh-6");

        assertThatThrownBy(() -> cycle.draft("ban-hanh-6", draft -> ((ObjectNode)
                                draft.withArray("obligations").get(0))
                        .put("deadline", "trước ngày 12/9/2022")
                        .put("closing", "trước ngày 13/9/2022")))
                .hasMessageContaining("Báo cáo sơ kết 01 năm")
                .hasMessageContaining("muộn hơn hạn báo cáo tổng hợp (trước ngày 09/9/2022)");
        assertThat(desk.tasks("lead", "draftPlan", "ban-hanh-6")).hasSize(1);
        assertThat(plans.get("ban-hanh-6").plan().obligation("review-report").deadline())
                .hasToString("before 2022-09-05");
    }

    @Test
    void a_synthesis_due_after_the_conference_is_refused() {
        cycle.start("ban-hanh-7");
        assertThatThrownBy(() -> cycle.draft(
                        "ban-hanh-7", draft -> draft.withObject("/conference").put("deadline", "trước ngày 07/9/2022")))
                .hasMessageContaining("hạn tổ chức hội nghị (trước ngày 07/9/2022)");
    }

    @Test
    void a_date_that_is_none_is_refused_naming_the_field() {
        cycle.start("ban-hanh-8");
        assertThatThrownBy(() -> cycle.draft(
                        "ban-hanh-8", draft -> draft.withObject("/synthesis").put("deadline", "ngày 31/9/2022")))
                .hasMessageContaining("Hạn báo cáo tổng hợp")
                .hasMessageContaining("không có ngày hợp lệ");
    }

    @Test
    void what_the_drafter_changes_stands_in_the_plan() {
        cycle.start("ban-hanh-9");
        cycle.draft("ban-hanh-9", draft -> draft.put("title", "sơ kết năm 2022")
                .withObject("/synthesis")
                .put("deadline", "chậm nhất ngày 10/9/2022"));

        assertThat(plans.get("ban-hanh-9").plan().title()).isEqualTo("sơ kết năm 2022");
        assertThat(plans.get("ban-hanh-9").plan().synthesis().deadline()).hasToString("by 2022-09-10");
    }

    @Test
    void a_signature_of_tomorrow_is_refused() {
        cycle.start("ban-hanh-10");
        desk.submit("lead", "draftPlan", "ban-hanh-10");
        desk.decide("office", "checkFormat", "ban-hanh-10", "APPROVE", "");
        desk.decide("secretary", "approvePlan", "ban-hanh-10", "APPROVE", "");
        jobs.run();
        assertThatThrownBy(() -> desk.submit("office", "signPlan", "ban-hanh-10", Map.of("signedOn", "2022-08-11")))
                .hasMessageContaining("Ngày ký không được sau ngày hôm nay");
    }

    private Object remark(String plan) {
        return desk.read("lead", "draftPlan", plan, "view", Map.class).get("remarks");
    }
}
