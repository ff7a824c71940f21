package vn.neuguong.commendation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.nomination.Candidate;
import vn.neuguong.nomination.Candidates;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** What the units are told that nominated: one is commended in all three channels, the other is not endorsed. */
@SystemTest
class CommendationNoticesTest {

    @Autowired
    private Cycle cycle;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Candidates candidates;

    @Autowired
    private CommendationDecision decision;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void each_unit_is_told_once_who_is_commended_by_which_decision_and_politely_who_is_not() {
        String plan = "ket-qua-1";
        cycle.nominateTwo(plan);
        cycle.confirmScreening(plan);
        cycle.appointCouncil(plan, 3);
        cycle.convene(plan);
        String women = candidates.of(plan).stream()
                .filter(candidate -> candidate.unitCode().equals("hoi-phu-nu"))
                .map(Candidate::id)
                .findFirst()
                .orElseThrow();
        for (int member = 1; member <= 3; member++) {
            cycle.castBallot(plan, "council" + member, "AGREE", List.of(women));
        }
        jobs.run();
        cycle.endorse(plan, 0);
        cycle.commend(plan);
        decision.publish(plan); // as a job that is done again would

        assertThat(told(plan)).hasSize(2 * 2);
        assertThat(body(plan, "hoi-nong-dan.clerks"))
                .contains(
                        "- Điển hình của Hội Nông dân thị xã Đức Phổ (Cá nhân): Cấp ủy khen thưởng theo Quyết định số")
                .contains(
                        "giấy khen số",
                        "215/QĐ-UBND, ngày 10/8/2022",
                        "Cấp trên khen thưởng theo Quyết định số 88-QĐ/TU")
                .doesNotContain("chưa được khen thưởng");
        assertThat(body(plan, "hoi-phu-nu.leaders"))
                .contains(
                        "(Cá nhân): chưa được khen thưởng đợt này; Hội đồng xét chọn không thông qua",
                        "Trân trọng cảm ơn đơn vị đã giới thiệu");
    }

    private List<String> told(String plan) {
        return jdbc.sql("select recipient from notice where key like ?")
                .param("commended/" + plan + "/%")
                .query(String.class)
                .list();
    }

    private String body(String plan, String group) {
        return jdbc.sql("select body from notice where key = ?")
                .param("commended/%s/%s".formatted(plan, group))
                .query(String.class)
                .single();
    }
}
