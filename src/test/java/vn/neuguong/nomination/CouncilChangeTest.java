package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.neuguong.testing.SameMoment.atOnce;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.document.Documents;
import vn.neuguong.engine.Refusal;
import vn.neuguong.nomination.Councils.Function;
import vn.neuguong.nomination.Councils.Member;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.Trace;

/** A council of four that changes after it was appointed; its session waits for its day. */
@SystemTest
class CouncilChangeTest {

    private static final String PROCESS = "councilChange";

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Trace trace;

    @Autowired
    private Councils councils;

    @Autowired
    private CouncilChanges changes;

    @Autowired
    private Documents documents;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void members_are_replaced_and_get_other_functions_and_everything_follows() {
        appointed("doi-hoi-dong-1");
        cycle.callSession("doi-hoi-dong-1");
        assertThat(trace.waitsIn("councilSession", "doi-hoi-dong-1")).contains("conveneCouncil");
        change("doi-hoi-dong-1", "CHAIR 1", "SECRETARY 2", "MEMBER 3", "VICE_CHAIR 5");

        assertThat(councils.members("doi-hoi-dong-1"))
                .extracting(Member::person, Member::function)
                .containsExactly(
                        tuple("council1", Function.CHAIR),
                        tuple("council5", Function.VICE_CHAIR),
                        tuple("council2", Function.SECRETARY),
                        tuple("council3", Function.MEMBER));
        assertThat(identity.createUserQuery()
                        .memberOfGroup("council.doi-hoi-dong-1")
                        .list())
                .extracting(User::getId)
                .containsExactlyInAnyOrder("council1", "council2", "council3", "council5");
        assertThat(trace.passed(PROCESS, "doi-hoi-dong-1", "EndEvent_CouncilChanged"))
                .isTrue();
        assertThat(trace.passed("councilSession", "doi-hoi-dong-1", "Event_CouncilChanged"))
                .isTrue();

        cycle.convene("doi-hoi-dong-1");
        assertThat(desk.tasks("council4", "castBallot", "doi-hoi-dong-1")).isEmpty();
        for (String member : List.of("council1", "council2", "council3", "council5")) {
            cycle.vote("doi-hoi-dong-1", member, "AGREE");
        }
        desk.submit("council1", "confirmMinutes", "doi-hoi-dong-1", Map.of("conclusion", "Nhất trí"));
        assertThat(new String(
                        documents
                                .read("doi-hoi-dong-1", Minutes.NAME)
                                .orElseThrow()
                                .content(),
                        StandardCharsets.UTF_8))
                .contains("Nhiệm kỳ của Hội đồng: từ ngày 10/8/2022 đến hết ngày 09/8/2023.")
                .contains(
                        "Thay đổi của Hội đồng: Ngày 10/8/2022: đồng chí Phan Thị Mỹ Duyên – Ủy viên thôi tham gia Hội đồng;")
                .contains("chuyển từ Ủy viên sang Thư ký", "– Phó Chủ tịch Hội đồng; lý do: Đồng chí chuyển công tác.");
    }

    @Test
    void who_proposed_what_why_and_who_decided_stays_on_record() {
        appointed("doi-hoi-dong-2");
        propose("doi-hoi-dong-2", "CHAIR 1", "MEMBER 2", "MEMBER 3");
        assertThat(desk.read("secretary", "decideCouncilChange", "doi-hoi-dong-2", "view", Map.class)
                        .toString())
                .contains("Đồng chí Phan Thị Mỹ Duyên – Ủy viên thôi tham gia Hội đồng", "Đồng chí chuyển công tác");
        assertThatThrownBy(() -> desk.decide("secretary", "decideCouncilChange", "doi-hoi-dong-2", "REFUSE", ""))
                .hasMessageContaining("Hãy ghi lý do vào mục «Ý kiến»");
        desk.decide("secretary", "decideCouncilChange", "doi-hoi-dong-2", "REFUSE", "Chưa cần");
        assertThat(trace.passed(PROCESS, "doi-hoi-dong-2", "EndEvent_ChangeRefused"))
                .isTrue();
        assertThat(councils.members("doi-hoi-dong-2")).hasSize(4);

        TestClock.set("2022-08-11T08:00:00+07:00");
        change("doi-hoi-dong-2", "CHAIR 1", "MEMBER 2", "MEMBER 3");
        assertThat(councils.members("doi-hoi-dong-2")).hasSize(3);
        assertThat(jdbc.sql("""
                                select concat_ws(' ', c.status, c.proposed_by, c.decided_by, c.reason, c.remark, m.person,
                                    m.was, m.becomes)
                                from council_change c join council_change_member m on m.change_id = c.id
                                where c.plan_code = 'doi-hoi-dong-2' and c.decided_at is not null order by c.id
                                """).query(String.class).list())
                .containsExactly(
                        "REFUSED lead secretary Đồng chí chuyển công tác Chưa cần council4 MEMBER",
                        "APPROVED lead secretary Đồng chí chuyển công tác council4 MEMBER");
    }

    @Test
    void who_was_there_on_a_day_without_a_quorum_and_left_since_gets_no_ballot() {
        appointed("doi-hoi-dong-3");
        attend("doi-hoi-dong-3", "2022-08-10", true, false, false, true);
        change("doi-hoi-dong-3", "CHAIR 1", "MEMBER 2", "MEMBER 3");
        TestClock.set("2022-08-11T08:00:00+07:00");
        attend("doi-hoi-dong-3", "2022-08-11", true, true, false);
        assertThat(desk.tasks("council2", "castBallot", "doi-hoi-dong-3")).hasSize(1);
        assertThat(desk.tasks("council4", "castBallot", "doi-hoi-dong-3")).isEmpty();
    }

    @Test
    void while_the_council_votes_it_does_not_change() {
        appointed("doi-hoi-dong-4");
        propose("doi-hoi-dong-4", "CHAIR 1", "MEMBER 2", "MEMBER 3");
        cycle.convene("doi-hoi-dong-4");
        assertThatThrownBy(() -> desk.decide("secretary", "decideCouncilChange", "doi-hoi-dong-4", "APPROVE", ""))
                .hasMessageContaining("Hãy đợi biên bản phiên họp được xác nhận");
        assertThat(councils.members("doi-hoi-dong-4")).hasSize(4);

        cycle.endorse("doi-hoi-dong-4", 4);
        desk.decide("secretary", "decideCouncilChange", "doi-hoi-dong-4", "APPROVE", "");
        assertThat(councils.members("doi-hoi-dong-4")).hasSize(3);
    }

    @Test
    void a_list_of_members_that_is_old_convenes_nobody() {
        appointed("doi-hoi-dong-5");
        cycle.callSession("doi-hoi-dong-5");
        propose("doi-hoi-dong-5", "CHAIR 1", "MEMBER 2", "MEMBER 3", "MEMBER 5");
        desk.decide("secretary", "decideCouncilChange", "doi-hoi-dong-5", "APPROVE", "");
        assertThatThrownBy(() -> attend("doi-hoi-dong-5", "2022-08-10", true, true, true, true))
                .hasMessageContaining("danh sách dự họp không còn đúng");
        jobs.run();
        attend("doi-hoi-dong-5", "2022-08-10", true, true, true, true);
        assertThat(desk.tasks("council5", "castBallot", "doi-hoi-dong-5")).hasSize(1);
    }

    @Test
    void of_two_who_work_on_the_same_list_the_later_is_told_to_begin_again() {
        appointed("doi-hoi-dong-6");
        start("doi-hoi-dong-6");
        start("doi-hoi-dong-6");
        List<Task> open = desk.tasks("lead", "proposeCouncilChange", "doi-hoi-dong-6");
        complete(open.get(0), "CHAIR 1", "MEMBER 2", "MEMBER 3");
        assertThatThrownBy(() -> complete(open.get(1), "CHAIR 1", "MEMBER 2", "MEMBER 3", "MEMBER 6"))
                .hasMessageContaining("Đang có một đề nghị thay đổi Hội đồng khác");
        desk.decide("secretary", "decideCouncilChange", "doi-hoi-dong-6", "APPROVE", "");
        jobs.run();
        assertThatThrownBy(() -> complete(open.get(1), "CHAIR 1", "MEMBER 2", "MEMBER 3", "MEMBER 4"))
                .hasMessageContaining("Hãy chọn «Không đề nghị nữa» rồi khởi động lại");
        assertThat(desk.read("lead", "proposeCouncilChange", "doi-hoi-dong-6", "view", Map.class)
                        .get("remarks"))
                .asString()
                .contains("Hội đồng đã thay đổi");
        desk.submit("lead", "proposeCouncilChange", "doi-hoi-dong-6", Map.of("decision", "CANCEL"));
        assertThat(trace.passed(PROCESS, "doi-hoi-dong-6", "EndEvent_NotProposed"))
                .isTrue();
        assertThat(councils.members("doi-hoi-dong-6")).hasSize(3);
    }

    @Test
    void of_two_decisions_at_the_same_moment_one_is_told_that_it_is_done() throws Exception {
        appointed("doi-hoi-dong-7");
        propose("doi-hoi-dong-7", "CHAIR 1", "MEMBER 2", "MEMBER 3");
        Callable<String> decision = () -> {
            try {
                return Boolean.toString(changes.decide("doi-hoi-dong-7", "APPROVE", null));
            } catch (Refusal refusal) {
                return refusal.getMessage();
            }
        };
        assertThat(atOnce(List.of(decision, decision)))
                .containsOnlyOnce("true")
                .anyMatch(outcome -> outcome.contains("đã được quyết định"));
    }

    @Test
    void a_session_outside_the_term_is_refused_until_the_term_is_changed() {
        screened("doi-hoi-dong-8");
        desk.submit(
                "lead",
                "proposeCouncil",
                "doi-hoi-dong-8",
                Map.of("members", Cycle.members(4), "termFrom", "2022-08-10", "termTo", "2022-08-31"));
        assertThat(desk.read("secretary", "decideCouncil", "doi-hoi-dong-8", "view", Map.class)
                        .get("text"))
                .asString()
                .contains("**Số thành viên:** 4", "**Nhiệm kỳ:** từ ngày 10/8/2022 đến hết ngày 31/8/2022");
        desk.decide("secretary", "decideCouncil", "doi-hoi-dong-8", "APPROVE", "");
        desk.decide("emulation", "giveOpinion", "doi-hoi-dong-8", "AGREE", "");
        jobs.run();

        TestClock.set("2022-09-01T08:00:00+07:00");
        assertThatThrownBy(() -> cycle.convene("doi-hoi-dong-8"))
                .hasMessageContaining("Ngày họp (01/9/2022) nằm ngoài nhiệm kỳ của Hội đồng")
                .hasMessageContaining("Hãy khởi động «Thay đổi Hội đồng xét chọn»");
        start("doi-hoi-dong-8");
        desk.submit(
                "lead",
                "proposeCouncilChange",
                "doi-hoi-dong-8",
                Map.of("decision", "PROPOSE", "reason", "Phiên họp phải lùi", "termTo", "2022-09-30"));
        desk.decide("secretary", "decideCouncilChange", "doi-hoi-dong-8", "APPROVE", "");
        jobs.run();
        cycle.convene("doi-hoi-dong-8");
        assertThat(desk.tasks("council1", "castBallot", "doi-hoi-dong-8")).hasSize(1);
        assertThat(jdbc.sql("select term_from || ' ' || term_to from council_change where plan_code = 'doi-hoi-dong-8'")
                        .query(String.class)
                        .single())
                .isEqualTo("2022-08-10 2022-09-30");
    }

    @Test
    void what_will_not_do_is_refused_and_nothing_is_written() {
        appointed("doi-hoi-dong-9");
        start("doi-hoi-dong-9");
        refused("", "Lý do", "CHAIR 1,MEMBER 2,MEMBER 3", "2022-08-31", "Hãy chọn ý kiến quyết định");
        refused("APPROVE", "Lý do", "CHAIR 1,MEMBER 2,MEMBER 3", "2022-08-31", "không phải là một lựa chọn");
        refused("PROPOSE", "", "CHAIR 1,MEMBER 2,MEMBER 3", "2022-08-31", "ghi lý do vào mục «Lý do thay đổi»");
        refused("PROPOSE", "Lý do", "CHAIR 1,MEMBER 2", "2022-08-31", "ít nhất 3 thành viên");
        refused("PROPOSE", "Lý do", "MEMBER 1,MEMBER 2,MEMBER 3", "2022-08-31", "đúng một Chủ tịch");
        refused("PROPOSE", "Lý do", "CHAIR 1,MEMBER 2,MEMBER 9", "2022-08-31", "chưa được chọn trong danh sách");
        refused("PROPOSE", "Lý do", "CHAIR 1,MEMBER 2,MEMBER 3", "2022-08-09", "muộn hơn ngày kết thúc");
        refused("PROPOSE", "Lý do", "CHAIR 1,MEMBER 2,MEMBER 3", "", "Hãy ghi ngày bắt đầu và ngày kết thúc");
        refused("PROPOSE", "Lý do", "CHAIR 1,MEMBER 2,MEMBER 3,MEMBER 4", "2023-08-09", "chưa có gì khác hiện nay");
        assertThat(changes.proposed("doi-hoi-dong-9")).isEmpty();
        assertThat(desk.tasks("lead", "proposeCouncilChange", "doi-hoi-dong-9")).hasSize(1);
    }

    private void refused(String decision, String reason, String members, String termTo, String refusal) {
        Map<String, Object> fields = fields(members.split(","));
        fields.putAll(Map.of("decision", decision, "reason", reason, "termTo", termTo));
        assertThatThrownBy(() -> desk.submit("lead", "proposeCouncilChange", "doi-hoi-dong-9", fields))
                .hasMessageContaining(refusal);
    }

    @Test
    void it_is_started_by_the_lead_agency_for_a_plan_whose_council_is_appointed() {
        assertThatThrownBy(() -> start("khong-co-ke-hoach"))
                .hasMessageContaining("đã có Hội đồng xét chọn được phê duyệt");
        screened("doi-hoi-dong-10");
        desk.submit("lead", "proposeCouncil", "doi-hoi-dong-10", Map.of("members", Cycle.members(4)));
        assertThatThrownBy(() -> start("doi-hoi-dong-10"))
                .hasMessageContaining("đã có Hội đồng xét chọn được phê duyệt");
        assertThatThrownBy(() -> cycle.startForm("council1", PROCESS, Map.of("planCode", "doi-hoi-dong-10")))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void where_the_plan_wants_an_odd_number_a_change_keeps_it_odd() {
        screened("doi-hoi-dong-11", PlanChange.oddCouncil());
        assertThat(desk.read("lead", "proposeCouncil", "doi-hoi-dong-11", "view", Map.class)
                        .get("rules"))
                .asString()
                .contains("phải là số lẻ");
        assertThatThrownBy(() -> cycle.appointCouncil("doi-hoi-dong-11", 4))
                .hasMessageContaining("số thành viên lẻ, danh sách đang có 4 người")
                .hasMessageContaining("Hãy thêm hoặc bớt một thành viên");
        cycle.appointCouncil("doi-hoi-dong-11", 3);
        assertThatThrownBy(() -> propose("doi-hoi-dong-11", "CHAIR 1", "MEMBER 2", "MEMBER 3", "MEMBER 4"))
                .hasMessageContaining("số thành viên lẻ");
    }

    private void screened(String plan, PlanChange... more) {
        List<PlanChange> all = new ArrayList<>(List.of(more));
        all.add(PlanChange.only("NOMINATION"));
        all.add(PlanChange.audience("mass-organisation"));
        cycle.startAndIssue(plan, all.toArray(PlanChange[]::new));
        cycle.collect(plan, List.of("hoi-nong-dan"));
        cycle.confirmScreening(plan);
    }

    private void appointed(String plan) {
        screened(plan);
        cycle.appointCouncil(plan, 4);
    }

    private void attend(String plan, String day, boolean... present) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (boolean there : present) {
            rows.add(Map.of("present", there, "recusedFrom", List.of()));
        }
        cycle.convene(plan, Map.of("heldOn", day, "attendance", Desk.json(rows)));
    }

    private void start(String plan) {
        cycle.startForm("lead", PROCESS, Map.of("planCode", plan));
    }

    /** Members as "FUNCTION number". */
    private void change(String plan, String... members) {
        propose(plan, members);
        desk.decide("secretary", "decideCouncilChange", plan, "APPROVE", "");
        jobs.run();
    }

    private void propose(String plan, String... members) {
        start(plan);
        desk.submit("lead", "proposeCouncilChange", plan, fields(members));
    }

    private void complete(Task task, String... members) {
        desk.as("lead", () -> {
            tasks.complete(task.getId(), fields(members));
            return null;
        });
    }

    private static Map<String, Object> fields(String... members) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String member : members) {
            String[] parts = member.split(" ");
            rows.add(Map.of("person", "council" + parts[1], "function", parts[0]));
        }
        return new HashMap<>(
                Map.of("decision", "PROPOSE", "members", Desk.json(rows), "reason", "Đồng chí chuyển công tác"));
    }
}
