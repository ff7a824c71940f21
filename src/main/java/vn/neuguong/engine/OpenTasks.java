package vn.neuguong.engine;

import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.springframework.stereotype.Component;

/** The open tasks as those see them who work on them. */
@Component
public class OpenTasks {

    /**
     * @param form the task's id in its model, which is its form's id, too
     * @param formVersion the version of the model, which decides the form's
     * @param keepsDraft whether what is typed may be kept before it is submitted; not where the model says
     *     {@code draft = none}
     */
    public record OpenTask(String id, String form, int formVersion, boolean keepsDraft) {}

    private static final Set<String> WORKERS = Set.of(IdentityLinkType.ASSIGNEE, IdentityLinkType.CANDIDATE);

    private final TaskService tasks;
    private final RepositoryService repository;
    private final People people;

    OpenTasks(TaskService tasks, RepositoryService repository, People people) {
        this.tasks = tasks;
        this.repository = repository;
        this.people = people;
    }

    /**
     * The task, where it is open and whoever is acting may work on it, as assignee or candidate. An administrator's right
     * to see every task is not that.
     */
    public Optional<OpenTask> mine(String taskId) {
        String person = people.current().orElse(null);
        Set<String> groups = people.currentGroups();
        return people.asSystem(() -> Optional.ofNullable(
                        tasks.createTaskQuery().taskId(taskId).active().singleResult())
                .filter(task -> tasks.getIdentityLinksForTask(taskId).stream()
                        .filter(link -> WORKERS.contains(link.getType()))
                        .anyMatch(link -> concerns(link, person, groups)))
                .map(this::open));
    }

    private static boolean concerns(IdentityLink link, String person, Set<String> groups) {
        return link.getUserId() != null ? link.getUserId().equals(person) : groups.contains(link.getGroupId());
    }

    private OpenTask open(Task task) {
        String model = task.getProcessDefinitionId();
        return new OpenTask(
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
