package vn.neuguong.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Open tasks by what they are about, whoever has them: for those who watch. */
@Component
public class Worklist {

    /**
     * An open task.
     *
     * @param assignee who has claimed it; null where nobody has
     * @param dueAt the first moment that is too late; null where it has none
     */
    public record Item(String id, String name, String businessKey, String assignee, Instant dueAt) {}

    /** Tasks of these groups that are due after one moment, and not after another. */
    public record Due(Set<String> groups, String plan, Instant after, Instant until) {}

    private static final int CHUNK = 1_000;

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final People people;

    Worklist(TaskService tasks, RuntimeService runtime, People people) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.people = people;
    }

    /** The open tasks of the processes with these business keys. */
    public List<Item> of(Collection<String> businessKeys) {
        return people.asSystem(() -> ofKeys(businessKeys));
    }

    /** Those of them that are for the eyes of whoever is acting. */
    public List<Item> seenOf(Collection<String> businessKeys) {
        return ofKeys(businessKeys);
    }

    private List<Item> ofKeys(Collection<String> businessKeys) {
        return chunks(businessKeys).stream()
                .flatMap(
                        keys -> items(tasks.createTaskQuery()
                                        .processInstanceBusinessKeyIn(keys.toArray(String[]::new))
                                        .list())
                                .stream())
                .toList();
    }

    /** No SQL statement takes as many parameters as there may be keys. */
    static List<List<String>> chunks(Collection<String> all) {
        List<String> keys = List.copyOf(all);
        return IntStream.iterate(0, from -> from < keys.size(), from -> from + CHUNK)
                .mapToObj(from -> keys.subList(from, Math.min(from + CHUNK, keys.size())))
                .toList();
    }

    public long count(Due due) {
        return people.asSystem(() -> query(due).count());
    }

    /** Some of them, what is due first first. */
    public List<Item> list(Due due, int limit, int offset) {
        return people.asSystem(() ->
                items(query(due).orderByDueDate().asc().orderByTaskId().asc().listPage(offset, limit)));
    }

    /** @see Due a plan that is null stands for all */
    private TaskQuery query(Due due) {
        TaskQuery query = tasks.createTaskQuery()
                .taskCandidateGroupIn(List.copyOf(due.groups()))
                .includeAssignedTasks()
                .dueAfter(Date.from(due.after()))
                .dueBefore(Date.from(due.until().plusMillis(1)));
        return due.plan() == null
                ? query
                : query.or()
                        .processInstanceBusinessKey(due.plan())
                        .processInstanceBusinessKeyLike(due.plan() + "/%")
                        .endOr();
    }

    private List<Item> items(List<Task> found) {
        Map<String, String> keys = businessKeys(
                found.stream().map(Task::getProcessInstanceId).distinct().toList());
        return found.stream()
                .map(task -> new Item(
                        task.getId(),
                        task.getName(),
                        keys.get(task.getProcessInstanceId()),
                        task.getAssignee(),
                        task.getDueDate() == null ? null : task.getDueDate().toInstant()))
                .toList();
    }

    private Map<String, String> businessKeys(List<String> instances) {
        return people.asSystem(() -> chunks(instances).stream()
                .flatMap(chunk ->
                        runtime.createProcessInstanceQuery().processInstanceIds(Set.copyOf(chunk)).list().stream())
                .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey)));
    }
}
