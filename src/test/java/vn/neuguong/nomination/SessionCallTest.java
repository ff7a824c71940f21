package vn.neuguong.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.Trace;

/** How a council of four is called to its session, which is held, put off, or called anew. */
@SystemTest
class SessionCallTest {

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
    private SessionCalls calls;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void each_member_is_invited_once_with_day_hours_place_and_an_entry_for_the_calendar() {
        appointed("trieu-tap-1");
        call("trieu-tap-1", "2022-08-18", "14h", "16 giờ 30", "Phòng họp số 2");
        jobs.run();

        assertThat(told("session-call/trieu-tap-1/1/%")).isEqualTo(4);
        assertThat(body("session-call/trieu-tap-1/1/council2"))
                .contains("Kính mời đồng chí ", "(Ủy viên)")
                .doesNotContain("thay giấy mời");
        assertThat(appointment("session-call/trieu-tap-1/1/council2"))
                .containsEntry("uid", "session/trieu-tap-1")
                .containsEntry("sequence", "0")
                .containsEntry("place", "Phòng họp số 2")
                .containsEntry("start", "2022-08-18T07:00:00Z")
                .containsEntry("end", "2022-08-18T09:30:00Z");
        calls.invite("trieu-tap-1"); // as a job that is done again would
        assertThat(told("session-call/trieu-tap-1/1/%")).isEqualTo(4);

        assertThat(desk.form("lead", "conveneCouncil", "trieu-tap-1"))
                .containsEntry("heldOn", "2022-08-18")
                .containsEntry("place", "Phòng họp số 2");
        assertThat(desk.task("lead", "conveneCouncil", "trieu-tap-1").getDueDate())
                .isEqualTo("2022-08-19T00:00:00+07:00");
        assertThat(trace.passed(PROCESS, "trieu-tap-1", "inviteCouncil")).isTrue();
    }

    @Test
    void a_session_that_is_put_off_is_called_anew_and_the_new_invitation_replaces_the_old() {
        appointed("trieu-tap-2");
        cycle.callSession("trieu-tap-2", "2022-08-18");
        assertThatThrownBy(() -> cycle.convene("trieu-tap-2", Map.of("decision", "PUT_OFF")))
                .hasMessageContaining("Hãy ghi lý do vào mục «Lý do hoãn»");
        cycle.convene("trieu-tap-2", Map.of("decision", "PUT_OFF", "comment", "Chủ tịch Hội đồng đi công tác"));

        assertThat(told("session-put-off/trieu-tap-2/1/%")).isEqualTo(4);
        assertThat(body("session-put-off/trieu-tap-2/1/council1"))
                .contains("lúc 08:00, thứ Năm, ngày 18/08/2022 được hoãn", "Chủ tịch Hội đồng đi công tác");
        assertThat(appointment("session-put-off/trieu-tap-2/1/council1"))
                .containsEntry("uid", "session/trieu-tap-2")
                .containsEntry("sequence", "1")
                .containsEntry("cancelled", "true");
        assertThat(desk.read("lead", "callSession", "trieu-tap-2", "view", Map.class)
                        .get("remarks")
                        .toString())
                .contains("được hoãn", "đi công tác");
        assertThat(desk.form("lead", "callSession", "trieu-tap-2")).containsEntry("place", "Hội trường");

        cycle.callSession("trieu-tap-2", "2022-08-22");
        assertThat(body("session-call/trieu-tap-2/2/council1"))
                .contains("thay giấy mời họp lúc 08:00, thứ Năm, ngày 18/08/2022");
        assertThat(appointment("session-call/trieu-tap-2/2/council1"))
                .containsEntry("uid", "session/trieu-tap-2")
                .containsEntry("sequence", "2")
                .containsEntry("cancelled", "false");
        TestClock.set("2022-08-22T08:00:00+07:00");
        cycle.convene("trieu-tap-2", Map.of());
        cycle.endorse("trieu-tap-2", 4);
        assertThat(trace.passed(PROCESS, "trieu-tap-2", "EndEvent_SessionClosed"))
                .isTrue();
    }

    @Test
    void without_a_quorum_the_council_is_called_again() {
        appointed("trieu-tap-3");
        Object two = Desk.json(IntStream.rangeClosed(1, 4)
                .mapToObj(i -> Map.of("present", i <= 2, "recusedFrom", List.of()))
                .toList());
        cycle.convene("trieu-tap-3", Map.of("attendance", two));
        assertThat(told("vote/trieu-tap-3/%")).isZero();
        cycle.callSession("trieu-tap-3", "2022-08-11");
        assertThat(told("session-call/trieu-tap-3/2/%")).isEqualTo(4);
    }

    @Test
    void who_comes_into_the_council_is_invited_to_the_session_that_was_called_and_the_others_not_again() {
        appointed("trieu-tap-4");
        cycle.callSession("trieu-tap-4", "2022-08-18");
        cycle.startForm("lead", "councilChange", Map.of("planCode", "trieu-tap-4"));
        Map<String, Object> change = new HashMap<>(Map.of("decision", "PROPOSE", "reason", "Thêm thành viên"));
        change.put("members", Cycle.members(5));
        desk.submit("lead", "proposeCouncilChange", "trieu-tap-4", change);
        desk.decide("secretary", "decideCouncilChange", "trieu-tap-4", "APPROVE", "");
        jobs.run();

        assertThat(told("session-call/trieu-tap-4/1/%")).isEqualTo(5);
        assertThat(told("council/trieu-tap-4/%")).isEqualTo(5);
        assertThat(desk.read("lead", "conveneCouncil", "trieu-tap-4", "attendance", List.class)
                        .size())
                .isEqualTo(5);
    }

    @Test
    void what_will_not_do_is_refused_and_nobody_is_invited() {
        appointed("trieu-tap-5");
        refused("2022-08-09", "14:00", "16:00", "Phòng họp", "Thời gian họp (14:00 ngày 09/08/2022) đã qua");
        refused("2022-08-10", "07:59", "16:00", "Phòng họp", "Thời gian họp (07:59 ngày 10/08/2022) đã qua");
        refused("2023-08-10", "14:00", "16:00", "Phòng họp", "Ngày họp (10/08/2023) nằm ngoài nhiệm kỳ của Hội đồng");
        refused("2022-08-18", "14:00", "14:00", "Phòng họp", "Giờ kết thúc dự kiến phải sau giờ bắt đầu");
        refused("2022-08-18", "25:00", "16:00", "Phòng họp", "«25:00» không phải là giờ trong ngày");
        refused("2022-08-18", "chiều", "16:00", "Phòng họp", "«chiều» không phải là giờ trong ngày");
        refused("2022-08-18", "", "16:00", "Phòng họp", "Hãy ghi vào mục «Giờ bắt đầu»");
        refused("2022-08-18", "14:00", "", "Phòng họp", "Hãy ghi vào mục «Giờ kết thúc dự kiến»");
        refused("2022-08-18", "14:00", "16:00", " ", "Hãy ghi địa điểm họp");
        refused("", "14:00", "16:00", "Phòng họp", "Hãy ghi ngày họp");
        assertThat(calls.find("trieu-tap-5")).isEmpty();
        assertThat(told("session-call/trieu-tap-5/%")).isZero();
    }

    @Test
    void a_session_on_a_day_off_is_called_with_a_warning() {
        appointed("trieu-tap-6");
        cycle.callSession("trieu-tap-6", "2022-09-02");
        assertThat(desk.read("lead", "conveneCouncil", "trieu-tap-6", "view", Map.class)
                        .get("remarks")
                        .toString()
                        .replace("\\", ""))
                .isEqualTo("Hội đồng được triệu tập lúc 08:00, thứ Sáu, ngày 02/09/2022. Đây là ngày nghỉ (Quốc khánh);"
                        + " nếu cần đổi ngày, hãy chọn «Hoãn phiên họp».");
    }

    @Test
    void who_votes_is_told_when_the_vote_closes_and_a_second_round_is_told_anew() {
        appointed("trieu-tap-7");
        cycle.convene("trieu-tap-7");
        assertThat(body("vote/trieu-tap-7/1/%/council4"))
                .contains("Phiếu xét chọn đã được phát", "chậm nhất đến hết ngày 11/08/2022");
        for (int member = 1; member <= 4; member++) {
            cycle.vote("trieu-tap-7", "council" + member, member <= 2 ? "AGREE" : "DISAGREE");
        }
        assertThat(told("vote/trieu-tap-7/1/%")).isEqualTo(4);
        assertThat(told("vote/trieu-tap-7/2/%")).isEqualTo(4);
        assertThat(body("vote/trieu-tap-7/2/%/council4")).contains("Phiếu xét chọn lần thứ 2");
    }

    @Test
    void members_are_told_of_their_function_when_the_council_is_appointed_and_not_before() {
        screened("trieu-tap-8");
        desk.submit("lead", "proposeCouncil", "trieu-tap-8", Map.of("members", Cycle.members(4)));
        assertThat(told("council/trieu-tap-8/%")).isZero();
        desk.decide("secretary", "decideCouncil", "trieu-tap-8", "APPROVE", "");
        assertThat(told("council/trieu-tap-8/%")).isEqualTo(4);
        assertThat(body("council/trieu-tap-8/council1/CHAIR"))
                .contains("với chức danh Chủ tịch Hội đồng", "từ ngày 10/8/2022 đến hết ngày 09/8/2023");
    }

    private void screened(String plan) {
        cycle.startAndIssue(plan, PlanChange.only("NOMINATION"), PlanChange.audience("mass-organisation"));
        cycle.collect(plan, List.of("hoi-nong-dan"));
        cycle.confirmScreening(plan);
    }

    private void appointed(String plan) {
        screened(plan);
        cycle.appointCouncil(plan, 4);
    }

    private void call(String plan, String day, String start, String end, String place) {
        desk.submit(
                "lead",
                "callSession",
                plan,
                Map.of("sessionDay", day, "startTime", start, "endTime", end, "place", place));
    }

    private void refused(String day, String start, String end, String place, String refusal) {
        assertThatThrownBy(() -> call("trieu-tap-5", day, start, end, place)).hasMessageContaining(refusal);
    }

    private int told(String key) {
        return jdbc.sql("select count(*) from notice where key like ? and delivery = 'AT_ONCE'")
                .param(key)
                .query(Integer.class)
                .single();
    }

    private String body(String key) {
        return jdbc.sql("select body from notice where key like ?")
                .param(key)
                .query(String.class)
                .single();
    }

    private Map<String, String> appointment(String key) {
        Map<String, String> entry = new HashMap<>();
        jdbc.sql("select e.key, e.value from notice n, jsonb_each_text(n.appointment) e where n.key = ?")
                .param(key)
                .query((row, i) -> entry.put(row.getString(1), row.getString(2)))
                .list();
        return entry;
    }
}
