package vn.neuguong.engine;

import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tasks that are open, as far as whoever is acting may see them. */
@Component
public class OpenTasks {

    private static final String UNIT = "unitCode";

    /**
     * An open task.
     *
     * @param key the id of the task in its model
     * @param unitCode the unit whose task it is; null where it is no unit's
     * @param mine whether the one who is acting works on it: its assignee, or a candidate where nobody has claimed it
     */
    public record OpenTask(String id, String key, String businessKey, String unitCode, boolean mine) {}

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final TaskWorkers workers;
    private final People people;

    OpenTasks(TaskService tasks, RuntimeService runtime, TaskWorkers workers, People people) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.workers = workers;
        this.people = people;
    }

    /** The task; empty where there is none, or none for the eyes of whoever is acting. */
    public Optional<OpenTask> find(String id) {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task == null) {
            return Optional.empty();
        }
        boolean mine = task.getAssignee() == null ? workers.isCandidate(task) : workers.isAssignee(task);
        // What is looked up here belongs to the task, and may not be visible by itself.
        return Optional.of(people.asSystem(() -> new OpenTask(
                id,
                task.getTaskDefinitionKey(),
                runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey(),
                (String) tasks.getVariable(id, UNIT),
                mine)));
    }
}
