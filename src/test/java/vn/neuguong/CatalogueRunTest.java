package vn.neuguong;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.commendation.CommendationStatus;
import vn.neuguong.commendation.Commendations;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Due;
import vn.neuguong.testing.Manners;
import vn.neuguong.testing.PlanRun;
import vn.neuguong.testing.SystemTest;

/**
 * The plans of the catalogue but the first ({@link WholeCycleTest}), each from draft to close through its own year. Of
 * the demo's 30 units, 15 are committees, 7 cells, 1 the front, 5 mass organisations and 2 agencies.
 */
@SystemTest
class CatalogueRunTest {

    private static final Manners MANNERS = new Manners(
            Set.of("thpt-so-2", "hoi-cuu-chien-binh"),
            Set.of("pho-chau", "doan-thanh-nien"),
            Set.of("vien-kiem-sat"),
            Map.of());

    @Autowired
    private PlanRun run;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Commendations commendations;

    @Test
    void the_plan_of_Kim_Bang_commends_a_model_of_each_unit() {
        String plan = "kim-bang-chay-2022";
        run.start(plan, "kim-bang-2022", "2022-03-28");
        run.issue(plan, "2022-03-29");
        run.collect(
                plan,
                nominating(Map.of("nguyen-nghiem", 2)),
                List.of(
                        Due.at("nominations", 28, "2022-04-04", "2022-04-15"),
                        Due.at("own-plan", 28, "2022-04-09", "2022-04-20"),
                        Due.at("review-report", 28, "2022-04-09", "2022-04-20")));
        vetAndCommend(plan);
        // 28 units less two that are silent and one that is waived; one has two models; two channels
        assertAllAwarded(plan, 26 * 2);
        run.assertClosed(plan);
    }

    @Test
    void the_plan_of_Duc_Pho_2023_runs_through_its_four_quarters() {
        String plan = "duc-pho-chay-2023";
        run.start(plan, "duc-pho-2023", "2023-01-06");
        run.issue(plan, "2023-01-09");
        run.collect(
                plan,
                MANNERS,
                List.of(
                        Due.at("own-plan", 28, "2023-01-29", "2023-02-09"),
                        Due.at("provincial-topic", 22, "2023-04-30", "2023-05-11")
                                .asked("2023-04-01"),
                        Due.at("own-topic", 22, "2023-04-29", "2023-05-10"),
                        Due.at("front-study", 6, "2023-05-31", "2023-06-11").asked("2023-05-01"),
                        Due.at("quarterly-meeting/2023-q1", 22, "2023-03-24", "2023-04-04")
                                .guided("2023-02-20", "trước ngày 25/3/2023"),
                        Due.at("quarterly-meeting/2023-q2", 22, "2023-06-24", "2023-07-05")
                                .asked("2023-04-01")
                                .guided("2023-04-10", "trước ngày 25/6/2023"),
                        Due.at("quarterly-meeting/2023-q3", 22, "2023-09-25", "2023-10-06")
                                .asked("2023-07-01")
                                .guided("2023-07-10", "chậm nhất ngày 25/9/2023"),
                        Due.at("quarterly-meeting/2023-q4", 22, "2023-12-15", "2023-12-26")
                                .asked("2023-10-01")
                                .guided("2023-10-10", "chậm nhất ngày 15/12/2023"),
                        Due.at("ethics-standards", 28, "2023-06-30", "2023-07-11"),
                        Due.at("commitments", 28, "2023-03-31", "2023-04-11"),
                        Due.at("model-registration", 28, "2023-03-31", "2023-04-11")
                                .guided("2023-02-01", "trong tháng 3/2023"),
                        Due.at("model-results", 22, "2023-03-31", "2023-04-11"),
                        Due.at("breakthrough-task", 22, "2023-12-31", "2024-01-01")));
        run.assertClosed(plan);
    }

    @Test
    void the_plan_of_La_Gi_asks_again_in_May_and_November_and_exempts_a_unit_from_the_registers() {
        String plan = "la-gi-chay-2024";
        run.start(plan, "la-gi-2024", "2024-03-04");
        cycle.draft(plan, draft -> draft.put("next", "DETAIL").put("detail", "registers"));
        cycle.detail(plan, registers -> registers
                .withArray("exemptions")
                .addObject()
                .put("unit", "toa-an")
                .put("reason", "Đăng ký theo hướng dẫn của ngành"));
        run.issue(plan, "2024-03-05");
        run.collect(
                plan,
                MANNERS,
                List.of(
                        Due.at("study-result", 30, "2024-04-09", "2024-04-20"),
                        Due.at("collective-plan", 30, "2024-04-09", "2024-04-20"),
                        Due.at("registers", 30, "2024-04-09", "2024-04-20"),
                        Due.at("half-year-report/2024", 30, "2024-05-04", "2024-05-15")
                                .asked("2024-04-15"),
                        Due.at("annual-report/2024", 30, "2024-11-09", "2024-11-20")
                                .asked("2024-10-10")));
        run.assertClosed(plan);
    }

    @Test
    void the_plan_of_the_agencies_of_a_province_commends_whom_the_units_choose() {
        String plan = "duk-chay-2021";
        run.start(plan, "duk-2021", "2021-01-29");
        run.issue(plan, "2021-02-01");
        run.collect(
                plan,
                nominating(Map.of("pho-an", 1, "pho-hoa", 2, "toa-an", 1, "hoi-nong-dan", 1)),
                List.of(
                        Due.at("review-report", 27, "2021-03-07", "2021-03-18"),
                        Due.at("nominations", 27, "2021-03-07", "2021-03-18")));
        vetAndCommend(plan);
        assertAllAwarded(plan, 5);
        run.assertClosed(plan);
    }

    private static Manners nominating(Map<String, Integer> numbers) {
        return new Manners(MANNERS.silent(), MANNERS.late(), MANNERS.waived(), numbers);
    }

    private void vetAndCommend(String plan) {
        cycle.confirmScreening(plan);
        cycle.appointCouncil(plan, 7);
        cycle.convene(plan);
        cycle.endorse(plan, 7);
        cycle.commend(plan);
    }

    private void assertAllAwarded(String plan, int number) {
        assertThat(commendations.of(plan)).hasSize(number).allSatisfy(commendation -> assertThat(commendation.status())
                .isEqualTo(CommendationStatus.AWARDED));
    }
}
