package vn.neuguong.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The open tasks, and how many there are, as far as whoever is acting may see them. */
@Component
public class Inbox {

    private static final String UNIT = "unitCode";

    /**
     * An open task.
     *
     * @param unitCode the unit whose task it is; null where it is no unit's
     * @param dueAt the first moment that is too late; null where it has none
     * @param returned whether it came back to those who had done it
     */
    public record Entry(String id, String businessKey, String unitCode, Instant dueAt, boolean returned) {}

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final FilterService filters;
    private final People people;

    Inbox(TaskService tasks, RuntimeService runtime, FilterService filters, People people) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.filters = filters;
        this.people = people;
    }

    /** Of these tasks those that are there, and for the eyes of whoever is acting. */
    public List<Entry> entries(Collection<String> ids) {
        String[] wanted = ids.toArray(String[]::new);
        List<Task> found = tasks.createTaskQuery().taskIdIn(wanted).list();
        Set<String> returned = InboxFilters.returned(tasks.createTaskQuery().taskIdIn(wanted)).list().stream()
                .map(Task::getId)
                .collect(Collectors.toSet());
        // What is looked up here belongs to the task, and may not be visible by itself.
        return people.asSystem(() -> entries(found, returned));
    }

    private List<Entry> entries(List<Task> found, Set<String> returned) {
        Map<String, String> keys = businessKeys(found);
        return found.stream()
                .map(task -> new Entry(
                        task.getId(),
                        keys.get(task.getProcessInstanceId()),
                        (String) tasks.getVariable(task.getId(), UNIT),
                        task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                        returned.contains(task.getId())))
                .toList();
    }

    private Map<String, String> businessKeys(List<Task> found) {
        Set<String> instances = found.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet());
        return instances.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .filter(instance -> instance.getBusinessKey() != null)
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
    }

    /** How many tasks each filter shows, by the filter's id. */
    public Map<String, Long> counts() {
        return filters.createTaskFilterQuery().list().stream()
                .map(Filter::getId)
                .collect(Collectors.toMap(id -> id, filters::count));
    }
}
