package vn.neuguong.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;
import vn.neuguong.testing.WebSession;

/**
 * The plugin of Cockpit, asked as its page asks it: its figures against those counted by hand on a plan of five units and
 * two obligations that are due on 4 September.
 */
@SystemTest
class ProgressTest {

    private static final String PLAN = "tien-do";
    private static final String REPORT = PLAN + "/review-report/";
    private static final String NOMINATIONS = PLAN + "/nominations/";
    private static final String BASE = "/camunda/api/cockpit/plugin/progress/default/";

    @Autowired
    private WebSession web;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient jdbc;

    private HttpHeaders lead;

    @BeforeEach
    void the_day_after_the_deadline() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        lead = web.login("lead", "cockpit");
        if (web.get(lead, BASE + "plans/" + PLAN, JsonNode.class)
                .getStatusCode()
                .isError()) {
            walk();
        }
        TestClock.set("2022-09-05T08:00:00+07:00");
    }

    /** Hours after the beginning of 11 August stand beside each step. */
    private void walk() {
        cycle.startAndIssue(PLAN, PlanChange.audience("mass-organisation"));
        TestClock.set("2022-08-11T08:00:00+07:00");
        cycle.prepareReport(REPORT + "hoi-nong-dan"); // 24
        cycle.prepareNominations(
                NOMINATIONS + "hoi-nong-dan", List.of(Cycle.nomination("Chị Hai"), Cycle.nomination("Anh Ba"))); // 24
        TestClock.set("2022-08-11T10:00:00+07:00");
        cycle.approve(REPORT + "hoi-nong-dan"); // 2
        cycle.approve(NOMINATIONS + "hoi-nong-dan"); // 2
        TestClock.set("2022-08-12T08:00:00+07:00");
        for (String unit : List.of("hoi-phu-nu", "doan-thanh-nien", "hoi-cuu-chien-binh")) {
            cycle.prepareReport(REPORT + unit); // 48
        }
        TestClock.set("2022-08-12T10:00:00+07:00");
        cycle.approve(REPORT + "hoi-phu-nu"); // 2
        cycle.approve(REPORT + "doan-thanh-nien"); // 2
        cycle.accept(REPORT + "hoi-nong-dan"); // 24
        cycle.accept(NOMINATIONS + "hoi-nong-dan"); // 24
        TestClock.set("2022-08-12T16:00:00+07:00");
        desk.submit(
                "lead",
                "checkSubmission",
                REPORT + "hoi-phu-nu",
                Map.of("decision", "RETURN", "comment", "Thiếu số liệu", "newDue", "2022-09-07")); // 6
        TestClock.set("2022-08-20T08:00:00+07:00");
        cycle.prepareNominations(NOMINATIONS + "doan-thanh-nien", List.of()); // 240
        TestClock.set("2022-08-20T09:00:00+07:00");
        cycle.approve(NOMINATIONS + "doan-thanh-nien"); // 1
        TestClock.set("2022-08-20T15:00:00+07:00");
        desk.decide("lead", "checkSubmission", NOMINATIONS + "doan-thanh-nien", "WAIVE", "Đã nộp chung"); // 6
        TestClock.set("2022-09-05T08:00:00+07:00");
        jobs.run();
    }

    @Test
    void the_plan_is_listed_with_its_counts() {
        JsonNode page = get("plans?search=" + PLAN);
        assertThat(page.get("total").asInt()).isEqualTo(1);
        JsonNode plan = page.get("plans").get(0);
        assertThat(plan.get("code").asText()).isEqualTo(PLAN);
        assertThat(plan.get("status").asText()).isEqualTo("ISSUED");
        assertThat(plan.get("units").asInt()).isEqualTo(5);
        assertThat(plan.get("processInstanceId").asText()).isNotBlank();
        assertThat(plan.get("counts").toString()).isEqualTo("""
                        {"accepted":2,"submitted":1,"returned":1,"open":0,"overdue":5,"waived":1,"notSubmitted":0}""");
        assertThat(get("plans?running=false&search=" + PLAN).get("total").asInt())
                .isZero();
    }

    @Test
    void each_obligation_has_its_counts_and_the_plans_words_for_its_deadline() {
        JsonNode report = get("plans/" + PLAN).get("collections").get(1);
        assertThat(report.get("id").asText()).isEqualTo(PLAN + "/review-report");
        assertThat(report.get("deadline").asText()).isEqualTo("trước ngày 05/9/2022");
        assertThat(report.get("lastDay").asText()).isEqualTo("2022-09-04");
        assertThat(report.get("counts").toString()).isEqualTo("""
                        {"accepted":1,"submitted":1,"returned":1,"open":0,"overdue":2,"waived":0,"notSubmitted":0}""");
    }

    @Test
    void the_matrix_says_of_each_unit_where_it_stands() {
        JsonNode matrix = get("plans/" + PLAN + "/matrix");
        assertThat(texts(matrix.get("collections"), "id"))
                .containsExactly(PLAN + "/nominations", PLAN + "/review-report");
        assertThat(texts(matrix.get("units"), "code"))
                .containsExactly(
                        "doan-thanh-nien", "hoi-cuu-chien-binh", "hoi-phu-nu", "hoi-nong-dan", "lien-doan-lao-dong");
        assertThat(cells(matrix, 0)).containsExactly("WAIVED Được miễn null", "SUBMITTED Đã nộp, chờ kiểm tra null");
        assertThat(cells(matrix, 1))
                .containsExactly("OVERDUE Quá hạn 1 ngày -1", "OVERDUE Chờ lãnh đạo duyệt, quá hạn 1 ngày -1");
        assertThat(cells(matrix, 2)).containsExactly("OVERDUE Quá hạn 1 ngày -1", "RETURNED Bị trả lại, còn 2 ngày 2");
        assertThat(cells(matrix, 3)).containsExactly("ACCEPTED Được chấp nhận null", "ACCEPTED Được chấp nhận null");
    }

    @Test
    void units_are_found_by_their_names_without_diacritics_and_by_where_they_stand() {
        assertThat(texts(get("plans/" + PLAN + "/matrix?search=PHU nu").get("units"), "code"))
                .containsExactly("hoi-phu-nu");
        assertThat(texts(get("plans/" + PLAN + "/matrix?search=đoàn").get("units"), "code"))
                .containsExactly("doan-thanh-nien", "lien-doan-lao-dong");
        assertThat(texts(get("plans/" + PLAN + "/matrix?search=%").get("units"), "code"))
                .isEmpty();
        assertThat(texts(get("plans/" + PLAN + "/matrix?status=RETURNED").get("units"), "code"))
                .containsExactly("hoi-phu-nu");
        JsonNode second = get("plans/" + PLAN + "/matrix?status=OVERDUE&size=2&page=1");
        assertThat(second.get("total").asInt()).isEqualTo(3);
        assertThat(texts(second.get("units"), "code")).containsExactly("lien-doan-lao-dong");
    }

    @Test
    void units_are_summed_up_under_the_one_above_them() {
        jdbc.sql("update unit set parent_code = 'pho-an' where code like 'hoi-%'")
                .update();
        try {
            JsonNode parents = get("plans/" + PLAN + "/parents");
            assertThat(texts(parents, "parent")).containsExactly("pho-an", "null");
            assertThat(texts(parents, "units")).containsExactly("3", "2");
            assertThat(parents.get(0).get("counts").get("overdue").asInt()).isEqualTo(3);
            assertThat(parents.get(1).get("counts").get("overdue").asInt()).isEqualTo(2);
            assertThat(get("plans/" + PLAN + "/matrix?parent=pho-an")
                            .get("total")
                            .asInt())
                    .isEqualTo(3);
            assertThat(get("plans/" + PLAN + "/matrix?parent=-").get("total").asInt())
                    .isEqualTo(2);
        } finally {
            jdbc.sql("update unit set parent_code = null where code like 'hoi-%'")
                    .update();
        }
    }

    @Test
    void what_takes_longest_comes_first() {
        JsonNode steps = get("plans/" + PLAN + "/steps");
        assertThat(StreamSupport.stream(steps.spliterator(), false).map(step -> "%s %s %s %s"
                        .formatted(
                                step.get("step").asText(),
                                step.get("count"),
                                step.get("medianHours"),
                                step.get("p90Hours"))))
                .startsWith("prepare 6 48.0 144.0", "checkSubmission 4 15.0 24.0", "approveSubmission 5 2.0 2.0")
                .hasSize(7);
    }

    @Test
    void what_is_due_this_week_is_listed_with_its_task() {
        JsonNode week = get("due?plan=" + PLAN);
        assertThat(week.get("from").asText() + " " + week.get("to").asText()).isEqualTo("2022-09-05 2022-09-11");
        assertThat(texts(week.get("due"), "submission")).containsExactly(REPORT + "hoi-phu-nu");
        assertThat(texts(week.get("due"), "taskName")).containsExactly("Lập báo cáo");
        assertThat(texts(week.get("due"), "lastDay")).containsExactly("2022-09-07");

        TestClock.set("2022-08-21T08:00:00+07:00");
        week = get("due?plan=" + PLAN);
        assertThat(texts(week.get("due"), "submission")).containsExactly(REPORT + "doan-thanh-nien");
        assertThat(texts(week.get("due"), "taskName")).containsExactly("Kiểm tra bài nộp");
        assertThat(texts(week.get("due"), "label")).containsExactly("Quá hạn 2 ngày");
        assertThat(get("due?plan=" + PLAN + "&page=1&size=1").get("due")).isEmpty();
    }

    @Test
    void candidates_are_followed_from_nomination_to_commendation() {
        assertThat(texts(get("plans/" + PLAN + "/funnel"), "count")).containsExactly("2", "0", "0", "0", "0", "0");

        TestClock.set("2022-08-10T08:00:00+07:00");
        cycle.endorseTwo("tien-do-khen");
        assertThat(texts(get("plans/tien-do-khen/funnel"), "count")).containsExactly("2", "2", "2", "0", "0", "0");
        cycle.commend("tien-do-khen");
        assertThat(texts(get("plans/tien-do-khen/funnel"), "count")).containsExactly("2", "2", "2", "2", "2", "2");
        assertThat(get("plans/tien-do-khen/funnel")
                        .get(5)
                        .get("subjects")
                        .get("INDIVIDUAL")
                        .asInt())
                .isEqualTo(2);
        assertThat(texts(get("plans/tien-do-khen/steps"), "step"))
                .contains("confirmScreening", "conveneCouncil", "castBallot", "decideCommendations");
    }

    @Test
    void a_submission_tells_its_task_and_why_it_came_back() {
        JsonNode returned = get("submissions?id=" + REPORT + "hoi-phu-nu");
        assertThat(returned.get("remark").asText()).isEqualTo("Thiếu số liệu");
        assertThat(returned.get("taskUrl").asText())
                .endsWith("task=" + returned.get("taskId").asText());
        assertThat(returned.get("processInstanceId").asText()).isNotBlank();
        JsonNode accepted = get("submissions?id=" + REPORT + "hoi-nong-dan");
        assertThat(accepted.get("taskId").isNull()).isTrue();
        assertThat(accepted.get("processInstanceId").isNull()).isTrue();
    }

    @Test
    void what_was_told_about_the_plan_is_listed() {
        JsonNode mails = get("mails?plan=" + PLAN + "&size=1");
        assertThat(mails.get("total").asInt()).isGreaterThan(1);
        assertThat(mails.get("mails")).hasSize(1);
        assertThat(mails.get("mails").get(0).get("reference").asText()).startsWith(PLAN);
        assertThat(mails.get("mails").get(0).get("recipientName").asText()).contains(" ");
        assertThat(get("mails?state=SENT&plan=" + PLAN).get("total").asInt()).isZero();
    }

    @Test
    void a_unit_sees_its_own_row_and_no_other() {
        JsonNode rows = mine("hoi-phu-nu.clerk");
        assertThat(texts(rows, "plan")).contains(PLAN);
        assertThat(texts(rows, "unit")).containsOnly("hoi-phu-nu");
        JsonNode row = StreamSupport.stream(rows.spliterator(), false)
                .filter(found -> found.get("plan").asText().equals(PLAN))
                .findFirst()
                .orElseThrow();
        assertThat(texts(row.get("cells"), "status")).containsExactly("OVERDUE", "RETURNED");
        assertThat(texts(row.get("cells"), "taskId")).doesNotContain("null");
        assertThat(mine("lead")).isEmpty();
    }

    @Test
    void what_cannot_be_asked_is_refused_in_words() {
        assertThat(refusal("plans/khong-co", 404)).isEqualTo("Không có kế hoạch nào mang mã «khong-co».");
        assertThat(refusal("plans/khong-co/matrix.xlsx", 404)).contains("khong-co");
        assertThat(refusal("submissions?id=khong-co", 404)).contains("khong-co");
        assertThat(refusal("plans/" + PLAN + "/matrix?status=LATE", 409)).contains("LATE");
        assertThat(refusal("plans?page=hai", 409)).contains("Hãy ghi một số nguyên");
        JsonNode clipped = get("plans?page=-1&size=1000000");
        assertThat(clipped.get("page").asInt()).isZero();
        assertThat(clipped.get("size").asInt()).isEqualTo(200);
    }

    private String refusal(String path, int status) {
        ResponseEntity<JsonNode> answer = web.get(lead, BASE + path, JsonNode.class);
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        return answer.getBody().get("message").asText();
    }

    private JsonNode mine(String person) {
        return http.withBasicAuth(person, DemoDirectory.PASSWORD).getForObject("/api/progress/mine", JsonNode.class);
    }

    private JsonNode get(String path) {
        ResponseEntity<JsonNode> answer = web.get(lead, BASE + path, JsonNode.class);
        assertThat(answer.getStatusCode().value()).as("%s", answer.getBody()).isEqualTo(200);
        return answer.getBody();
    }

    private static List<String> cells(JsonNode matrix, int unit) {
        return StreamSupport.stream(matrix.get("units").get(unit).get("cells").spliterator(), false)
                .map(cell -> "%s %s %s"
                        .formatted(
                                cell.get("status").asText(), cell.get("label").asText(), cell.get("days")))
                .toList();
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.get(field).asText())
                .toList();
    }
}
