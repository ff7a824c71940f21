package vn.neuguong.engine;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/**
 * The saved filters of Tasklist, made what is said here at every start. The first shows everything that whoever is looking
 * may work on, and opens by itself; the others show a part of that.
 */
@Component
class InboxFilters {

    /** The tasks that work comes back to, and by which variables of the process it is known that it did. */
    private static final String[] REDONE = {
        "prepareReport", "prepareNominations", "draftPlan", "draftObligation", "proposeCouncil", "supplementDossier"
    };

    private record Saved(TaskQuery query, String description) {}

    private final FilterService filters;
    private final TaskService tasks;

    InboxFilters(FilterService filters, TaskService tasks) {
        this.filters = filters;
        this.tasks = tasks;
    }

    /** @return the ids of the filters */
    List<String> save() {
        Map<String, Saved> inbox = inbox();
        List<String> names = List.copyOf(inbox.keySet());
        return IntStream.range(0, names.size())
                .mapToObj(i -> save(names.get(i), inbox.get(names.get(i)), i))
                .toList();
    }

    private Map<String, Saved> inbox() {
        Map<String, Saved> inbox = new LinkedHashMap<>();
        inbox.put("Việc được giao", new Saved(query(), "Mọi việc đang chờ tôi hoặc đơn vị, nhóm của tôi"));
        inbox.put(
                "Việc của tôi",
                new Saved(
                        query().taskAssigneeExpression("${currentUser()}"),
                        "Việc tôi đã nhận hoặc được giao đích danh"));
        inbox.put(
                "Việc của đơn vị, nhóm tôi",
                new Saved(
                        query().taskCandidateGroupInExpression("${inboxQuery.groups()}")
                                .includeAssignedTasks(),
                        "Việc giao cho đơn vị hoặc nhóm của tôi, đã có người nhận hay chưa"));
        inbox.put(
                "Đến hạn tuần này",
                new Saved(
                        query().dueAfterExpression("${now()}").dueBeforeExpression("${inboxQuery.endOfWeek()}"),
                        "Việc phải xong trong tuần này, từ hôm nay đến hết Chủ nhật"));
        inbox.put("Quá hạn", new Saved(query().dueBeforeExpression("${now()}"), "Việc đã qua hạn mà chưa xong"));
        inbox.put("Bị trả lại", new Saved(returned(query()), "Việc bị trả lại để sửa đổi, bổ sung"));
        return inbox;
    }

    /** Narrows a query to the tasks that came back to those who had done them. */
    static TaskQuery returned(TaskQuery query) {
        return query.taskDefinitionKeyIn(REDONE)
                .or()
                .processVariableValueEquals("unitApproved", false)
                .processVariableValueEquals("checkDecision", "RETURN")
                .processVariableValueEquals("formatPassed", false)
                .processVariableValueEquals("planDecision", "RETURN")
                .processVariableValueEquals("councilApproved", false)
                .processVariableValueEquals("screeningResult", "SUPPLEMENT")
                .endOr();
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private String save(String name, Saved saved, int place) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("description", saved.description());
        properties.put("priority", place);
        properties.put("refresh", true);
        Filter filter = filters.createFilterQuery().filterName(name).list().stream()
                .filter(found -> found.getOwner() == null) // an administrator may have made one of that name
                .findFirst()
                .orElseGet(() -> filters.newTaskFilter(name));
        return filters.saveFilter(filter.setQuery(saved.query()).setProperties(properties))
                .getId();
    }
}
