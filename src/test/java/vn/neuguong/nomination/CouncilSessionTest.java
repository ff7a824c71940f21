package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
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

/** A session of a council of four about two candidates, those of the farmers' and of the women's union. */
@SystemTest
class CouncilSessionTest {

    private static final String PROCESS = "councilSession";

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Trace trace;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Vote vote;

    @Autowired
    private IdentityService identity;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void whoever_more_than_half_of_the_members_agree_on_is_endorsed() {
        convened("phien-hop-1");
        vote("phien-hop-1", 1, "AGREE", "AGREE");
        vote("phien-hop-1", 2, "AGREE", "DISAGREE");
        vote("phien-hop-1", 3, "AGREE", "DISAGREE");
        vote("phien-hop-1", 4, "DISAGREE", "DISAGREE");

        assertThat(candidates.of("phien-hop-1"))
                .extracting(Candidate::status, Candidate::agree, Candidate::disagree)
                .containsExactly(tuple(CandidateStatus.ENDORSED, 3, 1), tuple(CandidateStatus.NOT_ENDORSED, 1, 3));
        desk.submit("council1", "confirmMinutes", "phien-hop-1", Map.of("conclusion", "Nhất trí"));
        assertThat(trace.passed(PROCESS, "phien-hop-1", "EndEvent_SessionClosed"))
                .isTrue();
    }

    @Test
    void without_a_quorum_another_day_is_set() {
        appointed("phien-hop-2");
        attend("phien-hop-2", true, true, false, false);
        assertThat(desk.read("lead", "conveneCouncil", "phien-hop-2", "view", Map.class)
                        .get("remarks"))
                .asString()
                .contains("không đủ số thành viên dự họp");
        attend("phien-hop-2", true, true, true, false);
        assertThat(desk.tasks("council3", "castBallot", "phien-hop-2")).hasSize(1);
        assertThat(desk.tasks("council4", "castBallot", "phien-hop-2")).isEmpty();
    }

    @Test
    void a_tie_is_voted_on_once_more() {
        convened("phien-hop-3");
        for (int member = 1; member <= 4; member++) {
            vote("phien-hop-3", member, member <= 2 ? "AGREE" : "DISAGREE", "AGREE");
        }
        assertThat(candidates.of("phien-hop-3"))
                .extracting(Candidate::status)
                .containsExactly(CandidateStatus.ELIGIBLE, CandidateStatus.ENDORSED);

        for (int member = 1; member <= 4; member++) {
            vote("phien-hop-3", member, member <= 3 ? "AGREE" : "DISAGREE");
        }
        assertThat(candidates.of("phien-hop-3")).extracting(Candidate::status).containsOnly(CandidateStatus.ENDORSED);
        assertThat(trace.count(PROCESS, "phien-hop-3", "tallyBallots")).isEqualTo(2);
    }

    @Test
    void when_the_time_is_up_the_ballots_that_were_cast_are_counted() {
        convened("phien-hop-4");
        vote("phien-hop-4", 1, "AGREE", "AGREE");
        TestClock.set("2022-08-12T00:00:00+07:00"); // the day of the session and one day more
        jobs.run();

        assertThat(trace.passed(PROCESS, "phien-hop-4", "Event_VotingClosed")).isTrue();
        assertThat(candidates.of("phien-hop-4"))
                .extracting(Candidate::status)
                .containsOnly(CandidateStatus.NOT_ENDORSED);
    }

    @Test
    void a_ballot_after_the_time_is_refused() {
        convened("phien-hop-5");
        TestClock.set("2022-08-12T00:00:00+07:00");
        assertThatThrownBy(() -> vote("phien-hop-5", 1, "AGREE", "AGREE")).hasMessageContaining("Đã hết giờ bỏ phiếu");
    }

    @Test
    void a_member_of_a_candidates_unit_does_not_vote_on_that_candidate() {
        identity.createMembership("council4", "hoi-nong-dan.leaders");
        try {
            convened("phien-hop-6");
            assertThat(vote.ballot("phien-hop-6", "council4")).hasSize(1);
            vote("phien-hop-6", 1, "AGREE", "AGREE");
            vote("phien-hop-6", 2, "AGREE", "AGREE");
            vote("phien-hop-6", 3, "DISAGREE", "DISAGREE");
            vote("phien-hop-6", 4, "DISAGREE");
            // Two of the three who may vote on the farmers' union's candidate are a majority, two of four are none.
            assertThat(candidates.of("phien-hop-6"))
                    .extracting(Candidate::unitCode, Candidate::status)
                    .contains(tuple("hoi-nong-dan", CandidateStatus.ENDORSED));
        } finally {
            identity.deleteMembership("council4", "hoi-nong-dan.leaders");
        }
    }

    @Test
    void a_member_votes_once_and_for_nobody_else() {
        convened("phien-hop-7");
        List<CouncilSession.ChoiceRow> choices =
                List.of(new CouncilSession.ChoiceRow("AGREE"), new CouncilSession.ChoiceRow("AGREE"));
        vote("phien-hop-7", 1, "AGREE", "AGREE");
        assertThatThrownBy(() -> castAs("council1", "phien-hop-7", "council1", choices))
                .hasMessageContaining("Mỗi thành viên chỉ bỏ phiếu một lần");
        assertThatThrownBy(() -> castAs("council2", "phien-hop-7", "council3", choices))
                .hasMessageContaining("Chỉ thành viên được gửi phiếu");
        assertThat(desk.tasks("lead", "castBallot", "phien-hop-7")).isEmpty();
    }

    @Test
    void a_ballot_that_is_not_filled_in_is_refused_and_counts_nothing() {
        convened("phien-hop-8");
        assertThatThrownBy(() -> vote("phien-hop-8", 1, "AGREE", ""))
                .hasMessageContaining("Phiếu chưa đánh dấu đối với «Điển hình của");
        assertThatThrownBy(() -> vote("phien-hop-8", 1, "AGREE")).hasMessageContaining("đủ 2 ứng viên");
        vote("phien-hop-8", 1, "AGREE", "AGREE");
    }

    @Test
    void a_session_yesterday_or_nowhere_is_refused() {
        appointed("phien-hop-9");
        assertThatThrownBy(() -> desk.submit(
                        "lead", "conveneCouncil", "phien-hop-9", Map.of("heldOn", "2022-08-09", "place", "Hội trường")))
                .hasMessageContaining("Ngày họp (09/8/2022) đã qua");
        assertThatThrownBy(() -> desk.submit("lead", "conveneCouncil", "phien-hop-9"))
                .hasMessageContaining("Hãy ghi ngày họp");
        assertThatThrownBy(() -> desk.submit("lead", "conveneCouncil", "phien-hop-9", Map.of("heldOn", "2022-08-10")))
                .hasMessageContaining("Hãy ghi địa điểm họp");
    }

    private void appointed(String plan) {
        cycle.startAndIssue(plan, PlanChange.only("NOMINATION"), PlanChange.audience("mass-organisation"));
        cycle.collect(plan, List.of("hoi-nong-dan", "hoi-phu-nu"));
        cycle.confirmScreening(plan);
        cycle.appointCouncil(plan, 4);
    }

    private void convened(String plan) {
        appointed(plan);
        cycle.convene(plan);
    }

    private void attend(String plan, boolean... present) {
        Object attendance = Desk.json(IntStream.range(0, present.length)
                .mapToObj(i -> Map.of("present", present[i], "recusedFrom", List.of()))
                .toList());
        desk.submit(
                "lead",
                "conveneCouncil",
                plan,
                Map.of("heldOn", "2022-08-10", "place", "Hội trường", "attendance", attendance));
        jobs.run();
    }

    private void vote(String plan, int member, String... choices) {
        Object ballot = Desk.json(List.of(choices).stream()
                .map(choice -> Map.of("choice", choice))
                .toList());
        desk.submit("council" + member, "castBallot", plan, Map.of("ballot", ballot));
        jobs.run();
    }

    private void castAs(String person, String plan, String member, List<CouncilSession.ChoiceRow> choices) {
        desk.as(person, () -> {
            vote.cast(plan, member, choices);
            return null;
        });
    }
}
