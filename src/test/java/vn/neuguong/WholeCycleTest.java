package vn.neuguong;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.commendation.Commendation;
import vn.neuguong.commendation.CommendationStatus;
import vn.neuguong.commendation.Commendations;
import vn.neuguong.plan.Plan.Channel;
import vn.neuguong.plan.PlanStatus;
import vn.neuguong.plan.Plans;
import vn.neuguong.submission.Progress;
import vn.neuguong.submission.ProgressBoard;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Đức Phổ 2022 with its 28 units, from the first draft to the close, through every process. */
@SystemTest
class WholeCycleTest {

    private static final String PLAN = "duc-pho-2022";

    @Autowired
    private Cycle cycle;

    @Autowired
    private Plans plans;

    @Autowired
    private ProgressBoard board;

    @Autowired
    private Commendations commendations;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void the_plan_of_Duc_Pho_runs_from_draft_to_close() {
        cycle.start(PLAN);
        cycle.issue(PLAN);
        assertThat(plans.get(PLAN).status()).isEqualTo(PlanStatus.ISSUED);
        assertThat(board.ofPlan(PLAN)).hasSize(2).allSatisfy(progress -> assertThat(progress.open())
                .isEqualTo(28));

        TestClock.set("2022-08-30T09:00:00+07:00");
        cycle.collect(PLAN, List.of("pho-an", "pho-chau", "nguyen-nghiem", "mat-tran"));
        assertThat(board.ofPlan(PLAN)).hasSize(2).allSatisfy(WholeCycleTest::accountsForEveryUnit);

        cycle.confirmScreening(PLAN);
        cycle.appointCouncil(PLAN, 7);
        cycle.convene(PLAN);
        cycle.endorse(PLAN, 7);
        cycle.commend(PLAN);

        assertThat(plans.get(PLAN).status()).isEqualTo(PlanStatus.CLOSED);
        assertThat(commendations.of(PLAN)).hasSize(4 * 3).allSatisfy(commendation -> assertThat(commendation.status())
                .isEqualTo(CommendationStatus.AWARDED));
        assertThat(ownDecisions()).singleElement().asString().matches("\\d{2,}-QĐ/TU");
    }

    private Set<String> ownDecisions() {
        return commendations.of(PLAN).stream()
                .filter(commendation -> commendation.channel() == Channel.OWN)
                .map(Commendation::decisionNumber)
                .collect(Collectors.toSet());
    }

    private static void accountsForEveryUnit(Progress progress) {
        assertThat(progress.accepted()).isEqualTo(28);
        assertThat(progress.open() + progress.submitted() + progress.returned() + progress.overdue())
                .isZero();
    }
}
