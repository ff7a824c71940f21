package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.neuguong.document.Markdown.escape;
import static vn.neuguong.testing.SameMoment.atOnce;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.document.Documents;
import vn.neuguong.engine.Refusal;
import vn.neuguong.organization.Unit;
import vn.neuguong.organization.Units;
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
    private Tally tally;

    @Autowired
    private Minutes minutes;

    @Autowired
    private Documents documents;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient jdbc;

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
        assertThat(desk.read("lead", "callSession", "phien-hop-2", "view", Map.class)
                        .get("remarks"))
                .asString()
                .contains("không đủ số thành viên dự họp");
        assertThat(tally.counts("phien-hop-2")).isEmpty();
        TestClock.set("2022-08-11T08:00:00+07:00");
        attend("phien-hop-2", "2022-08-11", true, true, true, false);
        assertThat(desk.tasks("council3", "castBallot", "phien-hop-2")).hasSize(1);
        assertThat(desk.tasks("council4", "castBallot", "phien-hop-2")).isEmpty();

        cycle.endorse("phien-hop-2", 3);
        assertThat(new String(
                        documents
                                .read("phien-hop-2", Minutes.NAME)
                                .orElseThrow()
                                .content(),
                        StandardCharsets.UTF_8))
                .contains(
                        "Phiên họp ngày 10/8/2022 không đủ số thành viên dự họp (có mặt 2/4) nên không tổ chức được.");
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
    void when_the_time_is_up_and_nobody_has_voted_the_minutes_say_so() {
        convened("phien-hop-20");
        TestClock.set("2022-08-12T00:00:00+07:00");
        jobs.run();
        assertThat(tally.counts("phien-hop-20"))
                .extracting(Tally.Count::agree, Tally.Count::disagree)
                .containsExactly(tuple(0, 0), tuple(0, 0));
        assertThat(desk.read("council1", "confirmMinutes", "phien-hop-20", "view", Map.class)
                        .get("text")
                        .toString())
                .contains("phát ra 4 phiếu, thu về 0 phiếu", "0 đồng ý, 0 không đồng ý");
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
            String recused = vote.ballot("phien-hop-6", "council1").stream()
                    .map(Candidate::id)
                    .filter(id -> id.contains("hoi-nong-dan"))
                    .findFirst()
                    .orElseThrow();
            assertThatThrownBy(() -> cycle.castBallot("phien-hop-6", "council4", "AGREE", List.of(recused)))
                    .hasMessageContaining("ứng viên không có trong phiếu của đồng chí");
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
    void a_member_does_not_vote_on_candidates_of_units_that_have_become_one_with_the_own() {
        unit("sap-nhap-a", null, null);
        unit("sap-nhap-b", null, null);
        unit("sap-nhap-c", null, null);
        identity.createMembership("council2", "sap-nhap-a.leaders");
        identity.createMembership("council3", "sap-nhap-b.clerks");
        identity.createMembership("council4", "sap-nhap-c.clerks");
        try {
            screened("phien-hop-21");
            cycle.appointCouncil("phien-hop-21", 4);
            jdbc.sql("update candidate set unit_code = 'sap-nhap-a' where id = ?")
                    .param(candidates.of("phien-hop-21").get(0).id())
                    .update();
            LocalDate yesterday = LocalDate.of(2022, 8, 9);
            unit("sap-nhap-a", yesterday, "sap-nhap-b"); // and what was the unit a is b, which goes on,
            unit("sap-nhap-c", yesterday, "sap-nhap-b"); // and so is what was c
            cycle.convene("phien-hop-21");
            assertThat(List.of("council1", "council2", "council3", "council4"))
                    .extracting(member -> vote.ballot("phien-hop-21", member).size())
                    .containsExactly(2, 1, 1, 1);
        } finally {
            identity.deleteMembership("council2", "sap-nhap-a.leaders");
            identity.deleteMembership("council3", "sap-nhap-b.clerks");
            identity.deleteMembership("council4", "sap-nhap-c.clerks");
        }
    }

    private void unit(String code, LocalDate lastDay, String successor) {
        units.save(
                Map.of("sap-nhap", "Lớp sáp nhập"),
                List.of(new Unit(code, "Đơn vị " + code, "sap-nhap", null, null, null, lastDay, successor)));
    }

    @Test
    void a_member_votes_once_and_for_nobody_else() {
        convened("phien-hop-7");
        CouncilSession.Ballot choices = new CouncilSession.Ballot("AGREE", List.of());
        vote("phien-hop-7", 1, "AGREE", "AGREE");
        assertThatThrownBy(() -> castAs("council1", "phien-hop-7", "council1", choices))
                .hasMessageContaining("Mỗi thành viên chỉ bỏ phiếu một lần");
        assertThatThrownBy(() -> castAs("council2", "phien-hop-7", "council3", choices))
                .hasMessageContaining("Chỉ thành viên được gửi phiếu");
        assertThat(desk.tasks("lead", "castBallot", "phien-hop-7")).isEmpty();
    }

    @Test
    void a_ballot_that_is_not_filled_in_or_names_others_is_refused_and_counts_nothing() {
        convened("phien-hop-8");
        assertThatThrownBy(() -> cycle.castBallot("phien-hop-8", "council1", "", List.of()))
                .hasMessageContaining("Phiếu chưa đánh dấu ý kiến chung");
        assertThatThrownBy(() -> cycle.castBallot("phien-hop-8", "council1", "AGREE", List.of("khong-co/1")))
                .hasMessageContaining("Phiếu nêu ứng viên không có trong phiếu của đồng chí");
        assertThat(tally.cast("phien-hop-8", 1)).isZero();
        vote("phien-hop-8", 1, "AGREE", "AGREE");
    }

    @Test
    void a_vote_that_is_still_open_is_not_counted() {
        convened("phien-hop-14");
        vote("phien-hop-14", 1, "AGREE", "AGREE");
        assertThatThrownBy(() -> tally.count("phien-hop-14")).hasMessageContaining("còn thành viên chưa bỏ phiếu");
        assertThat(candidates.of("phien-hop-14")).extracting(Candidate::status).containsOnly(CandidateStatus.ELIGIBLE);
    }

    @Test
    void those_absent_vote_in_writing_where_the_plan_lets_them_and_those_not_in_the_council_never() {
        screened("phien-hop-15", PlanChange.rule("absenteeBallots", true));
        cycle.appointCouncil("phien-hop-15", 4);
        attend("phien-hop-15", true, true, true, false);
        for (int member = 1; member <= 3; member++) {
            vote("phien-hop-15", member, "AGREE", "AGREE");
        }
        assertThat(desk.tasks("council1", "confirmMinutes", "phien-hop-15")).isEmpty();
        vote("phien-hop-15", 4, "DISAGREE", "AGREE");
        assertThat(desk.read("council1", "confirmMinutes", "phien-hop-15", "view", Map.class)
                        .get("text")
                        .toString())
                .contains(
                        "phát ra 4 phiếu, thu về 4 phiếu",
                        "vắng mặt gửi phiếu bằng văn bản",
                        "3 đồng ý, 1 không đồng ý");
    }

    @Test
    void who_was_absent_or_is_not_in_the_council_casts_no_ballot() {
        appointed("phien-hop-16");
        attend("phien-hop-16", true, true, true, false);
        CouncilSession.Ballot all = new CouncilSession.Ballot("AGREE", List.of());
        assertThatThrownBy(() -> castAs("council4", "phien-hop-16", "council4", all))
                .hasMessageContaining("Chỉ thành viên được gửi phiếu");
        assertThatThrownBy(() -> castAs("council6", "phien-hop-16", "council6", all))
                .hasMessageContaining("Chỉ thành viên được gửi phiếu");
        assertThat(tally.cast("phien-hop-16", 1)).isZero();
    }

    @Test
    void an_open_ballot_says_so_and_stands_in_the_minutes() {
        screened("phien-hop-17", PlanChange.rule("ballots", "OPEN"));
        cycle.appointCouncil("phien-hop-17", 4);
        cycle.convene("phien-hop-17");
        Map<?, ?> view = desk.read("council1", "castBallot", "phien-hop-17", "view", Map.class);
        assertThat(view.get("heading")).isEqualTo("Bỏ phiếu công khai");
        assertThat(view.get("notice").toString()).contains("không kín");
        for (int member = 1; member <= 4; member++) {
            vote("phien-hop-17", member, "AGREE", member == 4 ? "DISAGREE" : "AGREE");
        }
        assertThat(desk.read("council1", "confirmMinutes", "phien-hop-17", "view", Map.class)
                        .get("text")
                        .toString())
                .contains("bỏ phiếu công khai", "không đồng ý – Điển hình của");
    }

    @Test
    void more_who_pass_than_there_are_places_are_voted_on_once_more() {
        screened("phien-hop-18", PlanChange.places("individual", 1));
        cycle.appointCouncil("phien-hop-18", 4);
        cycle.convene("phien-hop-18");
        for (int member = 1; member <= 4; member++) {
            vote("phien-hop-18", member, "AGREE", "AGREE");
        }
        assertThat(candidates.of("phien-hop-18")).extracting(Candidate::status).containsOnly(CandidateStatus.ELIGIBLE);
        for (int member = 1; member <= 4; member++) {
            vote("phien-hop-18", member, "AGREE", member == 4 ? "DISAGREE" : "AGREE");
        }
        assertThat(candidates.of("phien-hop-18"))
                .extracting(Candidate::status, Candidate::agree)
                .containsExactlyInAnyOrder(tuple(CandidateStatus.ENDORSED, 4), tuple(CandidateStatus.NOT_ENDORSED, 3));
    }

    @Test
    void who_is_recused_from_all_that_are_voted_on_once_more_gets_no_ballot_and_nobody_waits_for_it() {
        screened("phien-hop-19");
        cycle.appointCouncil("phien-hop-19", 5);
        String farmers = candidates.of("phien-hop-19").get(0).id();
        Object attendance = Desk.json(IntStream.rangeClosed(1, 5)
                .mapToObj(i -> Map.of("present", true, "recusedFrom", i == 5 ? List.of(farmers) : List.of()))
                .toList());
        cycle.convene("phien-hop-19", Map.of("attendance", attendance));
        for (int member = 1; member <= 5; member++) { // 2 : 2 on the farmers' candidate, without the fifth
            List<String> exceptions = member == 3 || member == 4 ? List.of(farmers) : List.of();
            cycle.castBallot("phien-hop-19", "council" + member, "AGREE", exceptions);
        }
        jobs.run();

        assertThat(desk.tasks("council5", "castBallot", "phien-hop-19")).isEmpty();
        for (int member = 1; member <= 4; member++) {
            vote("phien-hop-19", member, member == 4 ? "DISAGREE" : "AGREE");
        }
        assertThat(candidates.of("phien-hop-19")).extracting(Candidate::status).containsOnly(CandidateStatus.ENDORSED);
        assertThat(desk.read("council1", "confirmMinutes", "phien-hop-19", "view", Map.class)
                        .get("text")
                        .toString())
                .contains("Lượt 1: phát ra 5 phiếu, thu về 5 phiếu", "Lượt 2: phát ra 4 phiếu, thu về 4 phiếu");
    }

    @Test
    void a_kind_of_candidates_can_need_another_majority_and_the_minutes_name_both_rules() {
        cycle.nominateTwo("phien-hop-22", PlanChange.subjectRule("COLLECTIVE", "pass", "3/4"));
        cycle.confirmScreening("phien-hop-22");
        jdbc.sql("update candidate set nomination = jsonb_set(nomination, '{subject}', '\"COLLECTIVE\"') where id = ?")
                .param(candidates.of("phien-hop-22").get(0).id())
                .update();
        cycle.appointCouncil("phien-hop-22", 4);
        cycle.convene("phien-hop-22");
        for (int member = 1; member <= 4; member++) {
            vote("phien-hop-22", member, member <= 3 ? "AGREE" : "DISAGREE", member <= 3 ? "AGREE" : "DISAGREE");
        }
        assertThat(candidates.of("phien-hop-22")) // three of four are more than half, and not more than three quarters
                .extracting(Candidate::status)
                .containsExactly(CandidateStatus.NOT_ENDORSED, CandidateStatus.ENDORSED);
        assertThat(desk.read("council1", "confirmMinutes", "phien-hop-22", "view", Map.class)
                        .get("text")
                        .toString())
                .contains(escape("thông qua khi quá 1/2 tổng số thành viên"))
                .contains(escape("riêng đối tượng tập thể: thông qua khi quá 3/4 tổng số thành viên"));
    }

    @Test
    void a_session_yesterday_or_nowhere_is_refused() {
        appointed("phien-hop-9");
        cycle.callSession("phien-hop-9");
        assertThatThrownBy(() -> cycle.convene("phien-hop-9", Map.of("heldOn", "2022-08-09")))
                .hasMessageContaining("Ngày họp (09/08/2022) đã qua");
        assertThatThrownBy(() -> cycle.convene("phien-hop-9", Map.of("heldOn", "")))
                .hasMessageContaining("Hãy ghi ngày họp");
        assertThatThrownBy(() -> cycle.convene("phien-hop-9", Map.of("place", "")))
                .hasMessageContaining("Hãy ghi địa điểm họp");
    }

    @Test
    void a_session_is_recorded_on_its_day_not_before() {
        appointed("phien-hop-10");
        cycle.callSession("phien-hop-10", "2022-08-11");
        assertThatThrownBy(() -> cycle.convene("phien-hop-10", Map.of()))
                .hasMessageContaining("Ngày họp (11/08/2022) chưa đến");
        assertThat(desk.tasks("council1", "castBallot", "phien-hop-10")).isEmpty();
        TestClock.set("2022-08-11T08:00:00+07:00");
        cycle.convene("phien-hop-10", Map.of());
        assertThat(desk.tasks("council1", "castBallot", "phien-hop-10")).hasSize(1);
    }

    @Test
    void a_vice_chair_presides_where_the_chair_is_absent() {
        screened("phien-hop-11");
        Object members = Desk.json(List.of(
                Map.of("person", "council1", "function", "CHAIR"),
                Map.of("person", "council2", "function", "SECRETARY"),
                Map.of("person", "council3", "function", "VICE_CHAIR"),
                Map.of("person", "council4", "function", "MEMBER")));
        desk.submit("lead", "proposeCouncil", "phien-hop-11", Map.of("members", members));
        desk.decide("secretary", "decideCouncil", "phien-hop-11", "APPROVE", "");
        desk.decide("emulation", "giveOpinion", "phien-hop-11", "AGREE", "");
        jobs.run();
        // in the form's order: chair, vice chair, secretary, member
        assertThatThrownBy(() -> attend("phien-hop-11", false, false, true, true))
                .hasMessageContaining("không có người chủ trì");
        attend("phien-hop-11", false, true, true, true);
        for (int member = 2; member <= 4; member++) {
            vote("phien-hop-11", member, "AGREE", "DISAGREE");
        }
        assertThat(desk.tasks("council1", "confirmMinutes", "phien-hop-11")).isEmpty();
        desk.submit("council3", "confirmMinutes", "phien-hop-11", Map.of("conclusion", "Nhất trí"));

        String paper = new String(
                documents.read("phien-hop-11", Minutes.NAME).orElseThrow().content(), StandardCharsets.UTF_8);
        assertThat(paper)
                .contains("<p class=\"issuer\">Hội đồng xét chọn</p>", "Số …-BB", "Đức Phổ, ngày 10 tháng 8 năm 2022")
                .contains("Chủ trì: đồng chí Bùi Thanh Khương, Phó Chủ tịch Hội đồng")
                .contains("Thư ký: đồng chí Đặng Thị Ngọc Liễu")
                .contains("Số thành viên có mặt: 3/4", "Số thành viên vắng mặt: 1/4", "Đồng chí Nguyễn Hữu Thạch")
                .contains("số phiếu phát ra 3, số phiếu thu về 3, số phiếu hợp lệ 3")
                .contains("bắt đầu lúc 08 giờ 00", "kết thúc lúc 08 giờ 00");
        assertThatThrownBy(() -> minutes.confirm("phien-hop-11", "Lần nữa")).hasMessageContaining("đã được xác nhận");
    }

    @Test
    void members_who_vote_at_the_same_moment_are_all_counted() throws Exception {
        convened("phien-hop-12");
        atOnce(IntStream.rangeClosed(1, 4)
                .<Callable<Boolean>>mapToObj(member -> () -> {
                    submitBallot("phien-hop-12", member, "AGREE", member == 4 ? "AGREE" : "DISAGREE");
                    return true;
                })
                .toList());
        jobs.run();
        assertThat(candidates.of("phien-hop-12"))
                .extracting(Candidate::status, Candidate::agree, Candidate::disagree)
                .containsExactly(tuple(CandidateStatus.ENDORSED, 4, 0), tuple(CandidateStatus.NOT_ENDORSED, 1, 3));
    }

    @Test
    void a_member_who_votes_twice_at_the_same_moment_is_counted_once() throws Exception {
        convened("phien-hop-13");
        CouncilSession.Ballot choices = new CouncilSession.Ballot("AGREE", List.of());
        Callable<Boolean> ballot = () -> {
            try {
                castAs("council1", "phien-hop-13", "council1", choices);
                return true;
            } catch (Refusal refusal) {
                return false;
            }
        };
        assertThat(atOnce(List.of(ballot, ballot))).containsExactlyInAnyOrder(true, false);
        assertThat(tally.cast("phien-hop-13", 1)).isEqualTo(1);
    }

    private void screened(String plan, PlanChange... changes) {
        cycle.nominateTwo(plan, changes);
        cycle.confirmScreening(plan);
    }

    private void appointed(String plan) {
        screened(plan);
        cycle.appointCouncil(plan, 4);
    }

    private void convened(String plan) {
        appointed(plan);
        cycle.convene(plan);
    }

    private void attend(String plan, boolean... present) {
        attend(plan, "2022-08-10", present);
    }

    private void attend(String plan, String day, boolean... present) {
        Object attendance = Desk.json(IntStream.range(0, present.length)
                .mapToObj(i -> Map.of("present", present[i], "recusedFrom", List.of()))
                .toList());
        cycle.convene(plan, Map.of("heldOn", day, "attendance", attendance));
    }

    private void vote(String plan, int member, String... choices) {
        submitBallot(plan, member, choices);
        jobs.run();
    }

    /** Choices in the order of the ballot, each the member's on that candidate. */
    private void submitBallot(String plan, int member, String... choices) {
        List<Candidate> ballot = vote.ballot(plan, "council" + member);
        List<String> exceptions = IntStream.range(0, choices.length)
                .filter(i -> !choices[i].equals(choices[0]))
                .mapToObj(i -> ballot.get(i).id())
                .toList();
        cycle.castBallot(plan, "council" + member, choices[0], exceptions);
    }

    private void castAs(String person, String plan, String member, CouncilSession.Ballot choices) {
        desk.as(person, () -> {
            vote.cast(plan, member, choices);
            return null;
        });
    }
}
