package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.engine.Refusal;
import vn.neuguong.nomination.NominationVetting.SupplementRow;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** What a unit may add to a dossier. */
@SystemTest
class SupplementTest {

    @Autowired
    private Cycle cycle;

    @Autowired
    private Supplements supplements;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void an_item_that_is_none_is_refused() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        String plan = "bo-sung-1";
        cycle.startAndIssue(plan, PlanChange.only("NOMINATION"), PlanChange.audience("front"));
        Map<String, Object> nomination = new HashMap<>(Cycle.nomination("Bà Lê Thị Bông"));
        nomination.put("dossier", List.of("summary-list"));
        cycle.prepareNominations(plan + "/nominations/mat-tran", List.of(nomination));
        cycle.approve(plan + "/nominations/mat-tran");
        cycle.accept(plan + "/nominations/mat-tran");
        cycle.confirmScreening(plan);

        assertThat(jdbc.sql("select recipient || ': ' || body from notice where key like 'supplement/bo-sung-1/%'")
                        .query(String.class)
                        .single())
                .startsWith("mat-tran.clerks: ")
                .contains("chậm nhất đến hết ngày ", "- Bà Lê Thị Bông: ");

        SupplementRow row = new SupplementRow(Collections.singletonList(null), "", null, null, null);
        assertThatThrownBy(() -> supplements.record(plan, "mat-tran", List.of(row)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("có loại mà kế hoạch không nêu");
    }
}
