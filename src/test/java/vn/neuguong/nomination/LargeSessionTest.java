package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.neuguong.testing.SameMoment.atOnce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.Rest;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Nine members vote on sixty candidates at the same moment, through Camunda's REST API, each of them twice. */
@SystemTest
class LargeSessionTest {

    private static final String PLAN = "phien-hop-lon";
    private static final List<String> MEMBERS = List.of(
            "council1",
            "council2",
            "council3",
            "council4",
            "council5",
            "council6",
            "council7",
            "inspector",
            "secretary");

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Rest rest;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Vote vote;

    @Autowired
    private Tally tally;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void a_ballot_that_is_given_back_stays_with_its_member() {
        String plan = "phien-tra-phieu";
        cycle.nominateMany(plan, 1);
        cycle.appointCouncil(plan, 3);
        cycle.convene(plan);
        String ballot = desk.task("council2", "castBallot", plan).getId();
        assertThat(rest.post("council2", "/task/" + ballot + "/unclaim", Map.of())
                        .status())
                .isEqualTo(204);
        cycle.vote(plan, "council2", "AGREE");
        assertThat(desk.tasks("council2", "castBallot", plan)).isEmpty();
    }

    @Test
    void no_ballot_is_lost_and_none_is_counted_twice() throws Exception {
        convened();
        List<String> ids =
                vote.ballot(PLAN, "council1").stream().map(Candidate::id).toList();
        assertThat(ids).hasSize(60);

        // Member m disagrees on the candidates whose place is a multiple of m + 2.
        List<Callable<Boolean>> ballots = new ArrayList<>();
        for (int m = 0; m < MEMBERS.size(); m++) {
            String member = MEMBERS.get(m);
            String task = desk.task(member, "castBallot", PLAN).getId();
            String ballot = json(exceptions(ids, m));
            Callable<Boolean> send = () -> submit(member, task, ballot);
            ballots.add(send);
            ballots.add(send);
        }
        List<Boolean> taken = atOnce(ballots);
        for (int m = 0; m < MEMBERS.size(); m++) {
            assertThat(taken.subList(2 * m, 2 * m + 2)).as(MEMBERS.get(m)).containsExactlyInAnyOrder(true, false);
        }
        jobs.run();

        assertThat(tally.cast(PLAN, 1)).isEqualTo(MEMBERS.size());
        Map<String, Integer> disagree = new HashMap<>();
        IntStream.range(0, MEMBERS.size())
                .forEach(m -> exceptions(ids, m).forEach(id -> disagree.merge(id, 1, Integer::sum)));
        assertThat(tally.counts(PLAN)).hasSize(60).allSatisfy(count -> {
            assertThat(count.disagree()).isEqualTo(disagree.getOrDefault(count.candidateId(), 0));
            assertThat(count.agree() + count.disagree()).isEqualTo(MEMBERS.size());
        });
        assertThat(candidates.of(PLAN)).allSatisfy(candidate -> assertThat(candidate.status())
                .isEqualTo(candidate.agree() > 4 ? CandidateStatus.ENDORSED : CandidateStatus.NOT_ENDORSED));
        assertThat(desk.tasks("council1", "confirmMinutes", PLAN)).hasSize(1);
    }

    private void convened() {
        cycle.nominateMany(PLAN, 12);
        Object members = Desk.json(MEMBERS.stream()
                .map(member -> Map.of("person", member, "function", member.equals("council1") ? "CHAIR" : "MEMBER"))
                .toList());
        desk.submit("lead", "proposeCouncil", PLAN, Map.of("members", members));
        desk.decide("secretary", "decideCouncil", PLAN, "APPROVE", "");
        desk.decide("emulation", "giveOpinion", PLAN, "AGREE", "");
        jobs.run();
        cycle.convene(PLAN);
    }

    private static List<String> exceptions(List<String> ids, int member) {
        return IntStream.range(0, ids.size())
                .filter(i -> (i + 1) % (member + 2) == 0)
                .mapToObj(ids::get)
                .toList();
    }

    private static String json(List<String> exceptions) {
        return "{\"choice\":\"AGREE\",\"exceptions\":[\"%s\"]}".formatted(String.join("\",\"", exceptions));
    }

    private boolean submit(String member, String task, String ballot) {
        return rest.post(
                                member,
                                "/task/" + task + "/submit-form",
                                Map.of("variables", Map.of("ballot", Map.of("type", "Json", "value", ballot))))
                        .status()
                < 300;
    }
}
