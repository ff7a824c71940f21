package vn.neuguong.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.client.TestRestTemplate;
import vn.neuguong.demo.DemoDirectory;
import vn.neuguong.testing.Card;
import vn.neuguong.testing.Cycle;
import vn.neuguong.testing.Desk;
import vn.neuguong.testing.Jobs;
import vn.neuguong.testing.Models;
import vn.neuguong.testing.PlanChange;
import vn.neuguong.testing.Rest;
import vn.neuguong.testing.SystemTest;
import vn.neuguong.testing.TestClock;

/** The saved filters, asked over REST as Tasklist asks them, by different people; reports are due before 05/9/2022. */
@SystemTest
class FilterTest {

    private static final String ALL = "Việc được giao";
    private static final String MINE = "Việc của tôi";
    private static final String OURS = "Việc của đơn vị, nhóm tôi";
    private static final String THIS_WEEK = "Đến hạn tuần này";
    private static final String OVERDUE = "Quá hạn";
    private static final String RETURNED = "Bị trả lại";

    @Autowired
    private Rest rest;

    @Autowired
    private TestRestTemplate http;

    @Autowired
    private Cycle cycle;

    @Autowired
    private Desk desk;

    @Autowired
    private Jobs jobs;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @BeforeEach
    void on10August() {
        TestClock.set("2022-08-10T08:00:00+07:00");
    }

    @Test
    void everyone_has_the_six_filters_in_their_order_and_makes_none() {
        JsonNode found = rest.get("pho-an.clerk", "/filter?resourceType=Task").body();
        assertThat(StreamSupport.stream(found.spliterator(), false)
                        .sorted((one, other) -> priority(one) - priority(other))
                        .map(filter -> filter.get("name").asText()))
                .startsWith(ALL, MINE, OURS, THIS_WEEK, OVERDUE, RETURNED);
        assertThat(rest.post(
                                "pho-an.clerk",
                                "/filter/create",
                                Map.of("resourceType", "Task", "name", "Khác", "query", Map.of()))
                        .status())
                .isEqualTo(403);
    }

    private static int priority(JsonNode filter) {
        return filter.at("/properties/priority").asInt();
    }

    @Test
    void a_second_start_changes_the_filters_and_adds_none() {
        long before = filters.createTaskFilterQuery().count();
        Filter mine = filters.createTaskFilterQuery().filterName(MINE).singleResult();
        filters.saveFilter(mine.setProperties(Map.of("color", "#ff0000")));

        beans.initializeBean(beans.getBean("authorizations"), "authorizations"); // what a start does

        assertThat(filters.createTaskFilterQuery().count()).isEqualTo(before);
        assertThat(filters.getFilter(mine.getId()).getProperties()).containsEntry("priority", 1);
    }

    @Test
    void a_task_is_the_units_until_someone_claims_it_and_then_that_persons_too() {
        String report = report("bo-loc-1");
        assertThat(shown("hoi-nong-dan.clerk", ALL, report)).isEqualTo(1);
        assertThat(shown("hoi-nong-dan.clerk", OURS, report)).isEqualTo(1);
        assertThat(shown("hoi-nong-dan.clerk", MINE, report)).isZero();

        claim("hoi-nong-dan.clerk", report);

        assertThat(shown("hoi-nong-dan.clerk", MINE, report)).isEqualTo(1);
        assertThat(shown("hoi-nong-dan.clerk", OURS, report)).isEqualTo(1);
        assertThat(shown("hoi-nong-dan.leader", OURS, report)).isZero();
        assertThat(shown("hoi-phu-nu.clerk", ALL, report)).isZero();
        assertThat(shown("lead", OURS, report)).isZero();
    }

    @Test
    void someone_without_a_group_sees_no_tasks_and_no_error() {
        assertThat(shown("council7", OURS, "bo-loc-khong-co")).isZero();
    }

    @Test
    void the_week_ends_on_Sunday_and_what_is_too_late_is_overdue() {
        String report = report("bo-loc-2");
        at("2022-08-28T23:59:00+07:00"); // Sunday of the week before
        assertThat(shown("hoi-nong-dan.clerk", THIS_WEEK, report)).isZero();
        at("2022-08-29T00:00:00+07:00");
        assertThat(shown("hoi-nong-dan.clerk", THIS_WEEK, report)).isEqualTo(1);
        at("2022-09-04T23:59:00+07:00"); // Sunday, the last day
        assertThat(shown("hoi-nong-dan.clerk", THIS_WEEK, report)).isEqualTo(1);
        assertThat(shown("hoi-nong-dan.clerk", OVERDUE, report)).isZero();
        at("2022-09-05T00:00:01+07:00");
        assertThat(shown("hoi-nong-dan.clerk", THIS_WEEK, report)).isZero();
        assertThat(shown("hoi-nong-dan.clerk", OVERDUE, report)).isEqualTo(1);
    }

    @Test
    void what_the_leader_or_the_lead_agency_sends_back_is_returned_until_it_is_done_again() {
        String report = report("bo-loc-3");
        assertThat(shown("hoi-nong-dan.clerk", RETURNED, report)).isZero();
        cycle.prepareReport(report);
        desk.decide("hoi-nong-dan.leader", "approveSubmission", report, "RETURN", "Thiếu số liệu");
        assertThat(shown("hoi-nong-dan.clerk", RETURNED, report)).isEqualTo(1);
        cycle.prepareReport(report);
        assertThat(shown("hoi-nong-dan.leader", RETURNED, report)).isZero();
        cycle.approve(report);
        desk.submit(
                "lead",
                "checkSubmission",
                report,
                Map.of("decision", "RETURN", "comment", "Chưa rõ", "newDue", "06/9/2022"));
        assertThat(shown("hoi-nong-dan.clerk", RETURNED, report)).isEqualTo(1);
        assertThat(card("hoi-nong-dan.clerk", report).get("returned").asBoolean())
                .isTrue();
        assertThat(card("hoi-nong-dan.clerk", report).get("left").asText()).isEqualTo("Còn 27 ngày");
    }

    @Test
    void a_plan_that_comes_back_to_its_drafter_is_returned() {
        cycle.start("bo-loc-4");
        assertThat(shown("lead", RETURNED, "bo-loc-4")).isZero();
        desk.submit("lead", "draftPlan", "bo-loc-4");
        desk.decide("office", "checkFormat", "bo-loc-4", "RETURN", "Sai thể thức");
        assertThat(shown("lead", RETURNED, "bo-loc-4")).isEqualTo(1);
        desk.submit("lead", "draftPlan", "bo-loc-4");
        assertThat(shown("office", RETURNED, "bo-loc-4")).isZero();
    }

    /** The filter holds names, which nothing else would miss after a change of a model. */
    @Test
    void every_task_and_variable_that_returned_work_is_known_by_is_in_a_model() {
        JsonNode query = rest.get("lead", "/filter/" + id(RETURNED)).body().get("query");
        assertThat(query.get("taskDefinitionKeyIn"))
                .isNotEmpty()
                .extracting(JsonNode::asText)
                .isSubsetOf(
                        Models.all(UserTask.class).stream().map(UserTask::getId).toList());
        assertThat(query.at("/orQueries/0/processVariables"))
                .isNotEmpty()
                .extracting(variable -> variable.get("name").asText())
                .isSubsetOf(Card.all()
                        .flatMap(card -> card.variables().keySet().stream())
                        .toList());
    }

    @Test
    void a_card_names_unit_obligation_plan_and_days_left_by_the_systems_clock() {
        String report = report("bo-loc-5");
        at("2022-09-01T09:00:00+07:00");
        JsonNode card = card("hoi-nong-dan.clerk", report);
        assertThat(card.get("unit").asText()).isEqualTo("Hội Nông dân thị xã Đức Phổ");
        assertThat(card.get("about").asText()).startsWith("Báo cáo");
        assertThat(card.get("plan").asText()).isNotBlank();
        assertThat(card.get("due").asText()).isEqualTo("04/09/2022");
        assertThat(card.get("left").asText()).isEqualTo("Còn 3 ngày");
        assertThat(card.get("pressure").asText()).isEqualTo("SOON");
        at("2022-09-04T09:00:00+07:00");
        assertThat(card("hoi-nong-dan.clerk", report).get("left").asText()).isEqualTo("Hạn hôm nay");
        at("2022-09-06T09:00:00+07:00");
        assertThat(card("hoi-nong-dan.clerk", report).get("left").asText()).isEqualTo("Quá hạn 2 ngày");
    }

    @Test
    void a_card_of_what_is_no_units_names_the_plan_alone() {
        cycle.start("bo-loc-9");
        JsonNode card = card("lead", "bo-loc-9");
        assertThat(card.get("unit").isNull()).isTrue();
        assertThat(card.get("plan").asText()).startsWith("Kế hoạch");
    }

    @Test
    void nobody_gets_the_card_of_a_task_that_they_may_not_see() {
        String task = task(report("bo-loc-6"));
        assertThat(api("hoi-phu-nu.clerk", "/api/inbox/cards?ids=" + task)).isEmpty();
    }

    @Test
    void the_counts_are_those_of_the_filters() {
        report("bo-loc-7");
        JsonNode counts = api("hoi-nong-dan.clerk", "/api/inbox/counts");
        String id = id(ALL);
        assertThat(counts.get(id).asLong())
                .isEqualTo(rest.get("hoi-nong-dan.clerk", "/filter/" + id + "/count")
                        .body()
                        .get("count")
                        .asLong())
                .isPositive();
    }

    /** A plan that asks the mass organisations for a report; the one of the farmers' union. */
    private String report(String plan) {
        cycle.startAndIssue(plan, PlanChange.audience("mass-organisation"), PlanChange.only("REPORT"));
        return plan + "/review-report/hoi-nong-dan";
    }

    private void claim(String person, String businessKey) {
        String task = task(businessKey);
        assertThat(rest.post(person, "/task/" + task + "/claim", Map.of("userId", person))
                        .status())
                .isEqualTo(204);
    }

    private String task(String businessKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
    }

    private int shown(String person, String filter, String businessKey) {
        Rest.Answer answer =
                rest.post(person, "/filter/" + id(filter) + "/list", Map.of("processInstanceBusinessKey", businessKey));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body().size();
    }

    private String id(String filter) {
        return filters.createTaskFilterQuery().filterName(filter).singleResult().getId();
    }

    private JsonNode card(String person, String businessKey) {
        return api(person, "/api/inbox/cards?ids=" + task(businessKey)).get(0);
    }

    private JsonNode api(String person, String path) {
        return http.withBasicAuth(person, DemoDirectory.PASSWORD).getForObject(path, JsonNode.class);
    }

    private void at(String moment) {
        TestClock.set(moment);
        jobs.run();
    }
}
