package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.document.Documents;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** What an agency and the public say about two candidates reaches everyone who votes or decides on them. */
@SystemTest
class RemarksTest {

    private static final String PLAN = "y-kien-1";
    private static final String OPINION = "nhất trí – Đề nghị làm rõ thành tích";
    private static final String KEPT =
            "Đơn thứ nhất – Kết quả giải quyết: giữ trong danh sách; lý do: Không đúng sự thật";
    private static final String REMOVED =
            "Đơn thứ hai – Kết quả giải quyết: đưa ra khỏi danh sách; lý do: Đúng sự thật";

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Candidates candidates;

    @Autowired
    private Documents documents;

    @Test
    void opinions_and_objections_are_read_by_those_who_vote_and_decide() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        cycle.nominateTwo(PLAN, PlanChange.publicationDays(5));
        cycle.confirmScreening(PLAN);
        desk.submit("lead", "proposeCouncil", PLAN, Map.of("members", Cycle.members(3)));
        desk.decide("secretary", "decideCouncil", PLAN, "APPROVE", "");
        desk.decide("emulation", "giveOpinion", PLAN, "AGREE", "Đề nghị làm rõ thành tích");
        jobs.run();
        TestClock.set("2022-08-16T08:00:00+07:00");
        jobs.run();
        assertThat(shown("lead", "resolveObjections")).contains("Cơ quan thường trực thi đua", OPINION);

        String farmer = candidates.of(PLAN).get(0).id();
        Object objections = Desk.json(List.of(
                objection(farmer, "Đơn thứ nhất", "KEEP", "Không đúng sự thật"),
                objection(farmer, "Đơn thứ hai", "REMOVE", "Đúng sự thật"),
                objection(farmer, "Đơn thứ ba", "REMOVE", "Đúng sự thật")));
        desk.submit("lead", "resolveObjections", PLAN, Map.of("objections", objections));
        jobs.run();
        assertThat(candidates.of(PLAN))
                .extracting(Candidate::status)
                .containsExactly(CandidateStatus.WITHDRAWN, CandidateStatus.ELIGIBLE);

        cycle.callSession(PLAN);
        assertThat(shown("lead", "conveneCouncil")).contains(OPINION, KEPT, REMOVED, "Đơn thứ ba");
        cycle.convene(PLAN);
        assertThat(shown("council1", "castBallot")).contains(OPINION, KEPT, REMOVED);
        cycle.endorse(PLAN, 3);
        assertThat(paper(Minutes.NAME)).contains(OPINION, KEPT, REMOVED);

        desk.submit("lead", "submitProposal", PLAN);
        assertThat(shown("secretary", "decideCommendations")).contains(OPINION, KEPT, REMOVED);
    }

    private static Map<String, String> objection(String candidate, String content, String decision, String reason) {
        return Map.of("candidate", candidate, "content", content, "decision", decision, "reason", reason);
    }

    /** What the form shows of opinions, without the backslashes of Markdown. */
    private String shown(String person, String task) {
        Object opinions = desk.read(person, task, PLAN, "view", Map.class).get("opinions");
        return opinions.toString().replace("\\", "");
    }

    private String paper(String name) {
        return new String(documents.read(PLAN, name).orElseThrow().content(), StandardCharsets.UTF_8);
    }
}
