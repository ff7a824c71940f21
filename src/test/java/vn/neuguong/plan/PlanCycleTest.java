package vn.neuguong.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.Trace;

/** Which branches a plan takes; what happens within them is told by the tests of the processes that it calls. */
@SystemTest
class PlanCycleTest {

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Trace trace;

    @Autowired
    private Plans plans;

    @Autowired
    private FormService forms;

    @Autowired
    private RepositoryService repository;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void a_plan_that_asks_for_reports_only_closes_when_they_are_in() {
        cycle.startAndIssue("chu-trinh-1", PlanChange.only("REPORT"), PlanChange.audience("front"));
        assertThat(plans.get("chu-trinh-1").status()).isEqualTo(PlanStatus.ISSUED);

        cycle.collect("chu-trinh-1", List.of());

        assertThat(plans.get("chu-trinh-1").status()).isEqualTo(PlanStatus.CLOSED);
        assertThat(trace.count("planCycle", "chu-trinh-1", "vetNominations")).isZero();
        assertThat(trace.passed("planCycle", "chu-trinh-1", "EndEvent_PlanClosed"))
                .isTrue();
    }

    @Test
    void a_plan_that_asks_for_nothing_closes_at_once() {
        cycle.startAndIssue("chu-trinh-2", PlanChange.only("NOTHING"));
        assertThat(plans.get("chu-trinh-2").status()).isEqualTo(PlanStatus.CLOSED);
    }

    @Test
    void without_an_endorsed_candidate_nothing_goes_to_the_standing_committee() {
        cycle.startAndIssue("chu-trinh-3", PlanChange.audience("front"));
        cycle.collect("chu-trinh-3", List.of());
        cycle.confirmScreening("chu-trinh-3");

        assertThat(plans.get("chu-trinh-3").status()).isEqualTo(PlanStatus.CLOSED);
        assertThat(trace.count("planCycle", "chu-trinh-3", "approveCommendations"))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Đức Phổ, duc-pho-2022, Mã kế hoạch «Đức Phổ» không hợp lệ",
        "'', duc-pho-2022, Mã kế hoạch «» không hợp lệ",
        "chu-trinh-4, khong-co, Không có kế hoạch nào mang mã «khong-co»"
    })
    void a_wrong_start_is_refused_and_no_plan_begins(String code, String basedOn, String message) {
        assertThatThrownBy(() -> start(Map.of("planCode", code, "basedOn", basedOn)))
                .hasMessageContaining(message);
        assertThat(plans.find("chu-trinh-4")).isEmpty();
    }

    @Test
    void a_code_that_is_taken_is_refused() {
        cycle.start("chu-trinh-5");
        assertThatThrownBy(() -> cycle.start("chu-trinh-5"))
                .hasMessageContaining("Đã có kế hoạch mang mã «chu-trinh-5»");
    }

    @Test
    void the_start_form_takes_nothing_but_its_two_fields() {
        assertThatThrownBy(
                        () -> start(Map.of("planCode", "chu-trinh-6", "basedOn", "duc-pho-2022", "reportsDue", true)))
                .hasMessageContaining("chỉ nhận mã kế hoạch mới");
        assertThat(plans.find("chu-trinh-6")).isEmpty();
    }

    @Test
    void a_plan_may_be_based_on_an_earlier_one() {
        cycle.start("chu-trinh-7");
        cycle.draft("chu-trinh-7", draft -> draft.put("title", "sơ kết lần hai"));
        cycle.start("chu-trinh-8", "chu-trinh-7");
        assertThat(plans.get("chu-trinh-8").plan().title()).isEqualTo("sơ kết lần hai");
    }

    private void start(Map<String, Object> fields) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("planCycle")
                .latestVersion()
                .singleResult()
                .getId();
        desk.as("lead", () -> forms.submitStartForm(definition, fields));
    }
}
