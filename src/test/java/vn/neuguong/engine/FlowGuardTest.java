package vn.neuguong.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.Rest;
import vn.neuguong.testing.Rest.Answer;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** Nobody but an administrator leads a process by another way than its model shows, asked over REST. */
@SystemTest
class FlowGuardTest {

    private static final String PLAN = "dung-trinh-tu";
    private static final String REPORT = PLAN + "/review-report/mat-tran";
    private static final String ONLY_BY_THE_MODEL = "Quy trình chỉ được chạy theo trình tự đã định";

    @Autowired
    private Rest rest;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @BeforeEach
    void the_plan_is_issued() {
        TestClock.set("2022-08-10T08:00:00+07:00");
        if (runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(PLAN)
                        .count()
                == 0) {
            cycle.startAndIssue(PLAN, PlanChange.audience("front"));
        }
    }

    @Test
    void the_lead_agency_cannot_start_a_cycle_behind_the_approval() {
        Map<String, Object> behind = Map.of(
                "businessKey",
                "khong-phe-duyet",
                "startInstructions",
                List.of(Map.of("type", "startBeforeActivity", "activityId", "openCollections")));

        Answer answer = rest.post("lead", "/process-definition/key/planCycle/start", behind);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains(ONLY_BY_THE_MODEL);
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey("khong-phe-duyet")
                        .count())
                .isZero();
    }

    @Test
    void nor_restart_or_modify_or_migrate_one() {
        Map<String, Object> instructions = Map.of(
                "processInstanceIds",
                List.of(cycleInstance()),
                "instructions",
                List.of(Map.of("type", "startBeforeActivity", "activityId", "closePlan")));
        for (String path : List.of(
                "/process-definition/" + definition() + "/restart",
                "/process-definition/" + definition() + "/restart-async",
                "/process-instance/" + cycleInstance() + "/modification",
                "/process-instance/" + cycleInstance() + "/modification-async")) {
            assertRefused(rest.post("lead", path, instructions), path);
        }
        Map<String, Object> batch = Map.of(
                "processDefinitionId",
                definition(),
                "processInstanceIds",
                List.of(cycleInstance()),
                "instructions",
                List.of(Map.of("type", "startBeforeActivity", "activityId", "closePlan")));
        assertRefused(rest.post("lead", "/modification/execute", batch), "/modification/execute");
        assertRefused(
                rest.post(
                        "lead",
                        "/migration/execute",
                        Map.of(
                                "migrationPlan",
                                Map.of(
                                        "sourceProcessDefinitionId",
                                        definition(),
                                        "targetProcessDefinitionId",
                                        definition(),
                                        "instructions",
                                        List.of()),
                                "processInstanceIds",
                                List.of(cycleInstance()))),
                "/migration/execute");
    }

    @Test
    void an_administrator_may_start_where_it_is_needed() {
        Answer answer = rest.post(
                "admin",
                "/process-definition/key/planCycle/start",
                Map.of(
                        "businessKey",
                        "chay-lai",
                        "startInstructions",
                        List.of(Map.of("type", "startAfterActivity", "activityId", "closePlan"))));
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void what_the_domain_refuses_at_a_start_is_a_bad_request_that_says_why() {
        Answer answer = rest.post(
                "lead",
                "/process-definition/key/planCycle/start",
                Map.of("variables", Map.of("planCode", Map.of("value", PLAN), "basedOn", Map.of("value", PLAN))));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains(PLAN);
        Answer wrong = rest.post(
                "lead",
                "/process-definition/key/planCycle/start",
                Map.of("variables", Map.of("planCode", Map.of("value", List.of("a")))));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.message()).contains("«planCode» không đúng khuôn dạng");
    }

    @Test
    void a_task_ends_by_its_form_and_by_nothing_else() {
        for (String way : List.of("bpmnError", "bpmnEscalation")) {
            Answer answer = rest.post(
                    "mat-tran.clerk",
                    "/task/" + report() + "/" + way,
                    Map.of("errorCode", "planRefused", "escalationCode", "planRefused"));
            assertThat(answer.status()).as(way).isEqualTo(400);
            assertThat(answer.message()).contains("chỉ được hoàn thành bằng biểu mẫu");
        }
        assertThat(desk.tasks("mat-tran.clerk", "prepareReport", REPORT)).hasSize(1);
    }

    @Test
    void neither_the_own_clerk_nor_the_lead_agency_sets_what_steers_a_process() {
        Map<String, Object> value = Map.of("value", true);
        for (String person : List.of("mat-tran.clerk", "lead")) {
            assertForbidden(rest.put(person, "/task/" + report() + "/variables/exempt", value));
            assertForbidden(rest.put(person, "/task/" + report() + "/localVariables/exempt", value));
            assertForbidden(rest.post(
                    person, "/task/" + report() + "/localVariables", Map.of("modifications", Map.of("exempt", value))));
            assertForbidden(rest.delete(person, "/task/" + report() + "/variables/exempt"));
            assertForbidden(rest.put(person, "/process-instance/" + reportInstance() + "/variables/exempt", value));
            assertForbidden(rest.post(
                    person,
                    "/process-instance/" + reportInstance() + "/variables",
                    Map.of("modifications", Map.of("exempt", value))));
            assertForbidden(rest.put(person, "/execution/" + reportInstance() + "/localVariables/exempt", value));
            assertForbidden(rest.post(
                    person,
                    "/message",
                    Map.of(
                            "messageName",
                            "collectionClosed",
                            "businessKey",
                            REPORT,
                            "processVariables",
                            Map.of("exempt", value))));
            assertForbidden(rest.post(
                    person,
                    "/message",
                    Map.of("messageName", "submissionRequested", "businessKey", PLAN + "/review-report/gia-mao")));
            assertForbidden(rest.delete(person, "/process-instance/" + reportInstance()));
            assertForbidden(rest.put(
                    person, "/process-instance/" + reportInstance() + "/suspended", Map.of("suspended", true)));
        }
        assertThat(desk.tasks("mat-tran.clerk", "prepareReport", REPORT)).hasSize(1);
        assertThat(runtime.getVariable(reportInstance(), "exempt")).isEqualTo(false);
    }

    @Test
    void a_task_is_neither_made_nor_changed_nor_given_away_nor_deleted_past_its_process() {
        for (String person : List.of("mat-tran.clerk", "lead")) {
            assertForbidden(rest.post(person, "/task/create", Map.of("name", "Việc ngoài")));
            assertForbidden(rest.put(person, "/task/" + report(), Map.of("name", "Đổi tên", "assignee", "lead")));
            assertForbidden(rest.post(person, "/task/" + report() + "/assignee", Map.of("userId", "pho-an.clerk")));
            assertForbidden(rest.post(person, "/task/" + report() + "/delegate", Map.of("userId", "pho-an.clerk")));
            assertForbidden(rest.post(
                    person,
                    "/task/" + report() + "/identity-links",
                    Map.of("groupId", "pho-an.clerks", "type", "candidate")));
            assertThat(rest.delete(person, "/task/" + report()).status()).isGreaterThanOrEqualTo(400);
        }
        assertThat(desk.task("mat-tran.clerk", "prepareReport", REPORT).getName())
                .isEqualTo("Lập báo cáo");
        assertThat(desk.tasks("pho-an.clerk", "prepareReport", REPORT)).isEmpty();
    }

    @Test
    void a_task_is_claimed_for_oneself_alone_and_can_be_given_back() {
        Answer given = rest.post("mat-tran.clerk", "/task/" + report() + "/claim", Map.of("userId", "pho-an.clerk"));
        assertThat(given.status()).isEqualTo(400);
        assertThat(given.message()).contains("chỉ nhận việc cho chính mình");
        assertThat(rest.get("pho-an.clerk", "/task/" + report()).status()).isIn(403, 404);
        assertThat(rest.post("mat-tran.clerk", "/task/" + report() + "/claim", Map.of("userId", "mat-tran.clerk"))
                        .status())
                .isEqualTo(204);
        assertThat(rest.post("mat-tran.clerk", "/task/" + report() + "/unclaim", Map.of())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void the_clerk_of_another_unit_reads_nothing_of_it() {
        for (String path : List.of(
                "/task/" + report(),
                "/task/" + report() + "/variables",
                "/task/" + report() + "/localVariables",
                "/task/" + report() + "/form-variables",
                "/task/" + report() + "/identity-links",
                "/process-instance/" + reportInstance() + "/variables",
                "/process-instance/" + reportInstance() + "/activity-instances",
                "/history/process-instance/" + reportInstance())) {
            assertThat(rest.get("pho-an.clerk", path).status()).as(path).isIn(403, 404);
        }
        for (String list : List.of(
                "/variable-instance?processInstanceIdIn=",
                "/history/variable-instance?processInstanceId=",
                "/history/detail?processInstanceId=",
                "/history/task?processInstanceId=",
                "/history/activity-instance?processInstanceId=",
                "/history/user-operation?processInstanceId=",
                "/task?processInstanceId=",
                "/execution?processInstanceId=")) {
            Answer answer = rest.get("pho-an.clerk", list + reportInstance());
            assertThat(answer.status() == 403 || answer.body().isEmpty())
                    .as(list)
                    .isTrue();
        }
    }

    private static void assertRefused(Answer answer, String path) {
        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.message()).as(path).contains(ONLY_BY_THE_MODEL);
    }

    private static void assertForbidden(Answer answer) {
        assertThat(answer.status()).as(answer.message()).isIn(403, 404); // 404 for what one does not even see
    }

    private String report() {
        return desk.task("mat-tran.clerk", "prepareReport", REPORT).getId();
    }

    private String reportInstance() {
        return instance(REPORT);
    }

    private String cycleInstance() {
        return instance(PLAN);
    }

    private String instance(String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .rootProcessInstances()
                .singleResult()
                .getId();
    }

    private String definition() {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(cycleInstance())
                .singleResult()
                .getProcessDefinitionId();
    }
}
