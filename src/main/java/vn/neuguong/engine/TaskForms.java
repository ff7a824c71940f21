package vn.neuguong.engine;

import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** The forms of open tasks, for those who work on them. */
@Component
public class TaskForms {

    /**
     * @param form the task's id in its model, which is its form's id, too
     * @param formVersion the version of the model, which decides the form's
     * @param keepsDraft whether what is typed may be kept before it is submitted; not where the model says
     *     {@code draft = none}
     */
    public record TaskForm(String id, String form, int formVersion, boolean keepsDraft) {}

    private final TaskService tasks;
    private final RepositoryService repository;
    private final TaskWorkers workers;
    private final People people;

    TaskForms(TaskService tasks, RepositoryService repository, TaskWorkers workers, People people) {
        this.tasks = tasks;
        this.repository = repository;
        this.workers = workers;
        this.people = people;
    }

    /**
     * The task, where it is open and whoever is acting may work on it, as assignee or candidate. An administrator's right
     * to see every task is not that.
     */
    public Optional<TaskForm> workedOn(String taskId) {
        return people.asSystem(() -> Optional.ofNullable(
                        tasks.createTaskQuery().taskId(taskId).active().singleResult()))
                .filter(workers::include)
                .map(task -> people.asSystem(() -> open(task)));
    }

    private TaskForm open(Task task) {
        String model = task.getProcessDefinitionId();
        return new TaskForm(
                task.getId(),
                task.getTaskDefinitionKey(),
                repository.getProcessDefinition(model).getVersion(),
                keepsDraft(model, task.getTaskDefinitionKey()));
    }

    private boolean keepsDraft(String model, String task) {
        UserTask node = repository.getBpmnModelInstance(model).getModelElementById(task);
        return node.getExtensionElements() == null
                || node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .noneMatch(property ->
                                "draft".equals(property.getCamundaName()) && "none".equals(property.getCamundaValue()));
    }
}
