package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.engine.Refusal;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Three members have voted on two candidates; something happens to the box before it is emptied. */
@SystemTest
class BallotBoxTest {

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Tally tally;

    @Autowired
    private Candidates candidates;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void with_another_key_nothing_is_counted_and_with_the_old_one_everything_is() {
        String plan = voted("hom-phieu-1");
        List<byte[]> good = contents(plan);
        sealWithAnotherKey(plan);
        assertThatThrownBy(() -> tally.count(plan))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Hãy khôi phục khóa cũ rồi chạy lại việc kiểm phiếu");
        assertThat(tally.counts(plan)).isEmpty();
        assertThat(tally.cast(plan, 1)).isEqualTo(3);
        assertThat(contents(plan)).hasSize(3);

        putInstead(plan, good);
        jobs.run();
        assertThat(tally.counts(plan)).hasSize(2).allSatisfy(count -> {
            assertThat(count.agree()).isEqualTo(2);
            assertThat(count.disagree()).isEqualTo(1);
        });
        assertThat(contents(plan)).isEmpty();
    }

    @Test
    void where_a_ballot_is_missing_nothing_is_counted() {
        String plan = voted("hom-phieu-2");
        List<byte[]> all = contents(plan);
        putInstead(plan, all.subList(0, 2));
        assertThatThrownBy(() -> tally.count(plan))
                .hasMessageContaining("Có 3 thành viên đã bỏ phiếu nhưng trong hòm phiếu có 2 phiếu");
        assertThat(candidates.of(plan)).extracting(Candidate::status).containsOnly(CandidateStatus.ELIGIBLE);
        putInstead(plan, all);
        jobs.run();
        assertThat(candidates.of(plan)).extracting(Candidate::status).containsOnly(CandidateStatus.ENDORSED);
    }

    /** What is left where the key is lost for good: an administrator leads the session back to its beginning. */
    @Test
    void a_session_whose_ballots_cannot_be_opened_is_held_again() {
        String plan = voted("hom-phieu-3");
        sealWithAnotherKey(plan);
        assertThatThrownBy(jobs::run).hasMessageContaining("tổ chức lại phiên họp");
        ProcessInstance session = runtime.createProcessInstanceQuery()
                .processDefinitionKey("councilSession")
                .processInstanceBusinessKey(plan)
                .singleResult();
        desk.as("admin", () -> {
            runtime.createProcessInstanceModification(session.getId())
                    .cancelAllForActivity("tallyBallots")
                    .startBeforeActivity("conveneCouncil")
                    .execute();
            return null;
        });
        cycle.convene(plan);
        assertThat(tally.cast(plan, 1)).isZero();
        cycle.endorse(plan, 3);

        assertThat(tally.cast(plan, 1)).isEqualTo(3);
        assertThat(candidates.of(plan)).extracting(Candidate::status).containsOnly(CandidateStatus.ENDORSED);
    }

    /** Everyone has voted, one of three against both; the count waits as a job. */
    private String voted(String plan) {
        cycle.nominateTwo(plan);
        cycle.confirmScreening(plan);
        cycle.appointCouncil(plan, 3);
        cycle.convene(plan);
        cycle.castBallot(plan, "council1", "AGREE", List.of());
        cycle.castBallot(plan, "council2", "AGREE", List.of());
        cycle.castBallot(plan, "council3", "DISAGREE", List.of());
        return plan;
    }

    private void sealWithAnotherKey(String plan) {
        BallotSeal other = new BallotSeal(Base64.getEncoder().encodeToString(new byte[32]));
        putInstead(
                plan,
                contents(plan).stream()
                        .map(ballot -> other.seal(plan + "/1", "ballot"))
                        .toList());
    }

    private List<byte[]> contents(String plan) {
        return jdbc.sql("select content from sealed_ballot where plan_code = ?")
                .param(plan)
                .query(byte[].class)
                .list();
    }

    private void putInstead(String plan, List<byte[]> contents) {
        jdbc.sql("delete from sealed_ballot where plan_code = ?").param(plan).update();
        contents.forEach(content -> jdbc.sql("insert into sealed_ballot (plan_code, round, content) values (?, 1, ?)")
                .params(plan, content)
                .update());
    }
}
