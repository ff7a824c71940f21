package vn.neuguong.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Tasks that someone has claimed from a group. A task that belongs to one person alone is none of them. */
@Component
public class Claims {

    /**
     * A claimed task.
     *
     * @param name what people read
     * @param businessKey that of its process
     * @param groups those that it was claimed from
     * @param since when it was claimed
     */
    public record Claim(
            String taskId, String name, String businessKey, String person, Set<String> groups, Instant since) {}

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HistoryService history;
    private final AuthorizationService authorizations;

    Claims(TaskService tasks, RuntimeService runtime, HistoryService history, AuthorizationService authorizations) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.history = history;
        this.authorizations = authorizations;
    }

    public List<Claim> all() {
        return tasks
                .createTaskQuery()
                .taskAssigned()
                .withCandidateGroups()
                .includeAssignedTasks()
                .unlimitedList()
                .stream()
                .map(this::claim)
                .toList();
    }

    private Claim claim(Task task) {
        String businessKey = runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
        return new Claim(
                task.getId(),
                task.getName(),
                businessKey,
                task.getAssignee(),
                groups(task.getId()),
                claimedAt(task).toInstant());
    }

    private Date claimedAt(Task task) {
        return history
                .createHistoricIdentityLinkLogQuery()
                .taskId(task.getId())
                .type(IdentityLinkType.ASSIGNEE)
                .operationType("add")
                .orderByTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .map(HistoricIdentityLinkLog::getTime)
                .findFirst()
                .orElse(task.getCreateTime());
    }

    private Set<String> groups(String taskId) {
        return tasks.getIdentityLinksForTask(taskId).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .collect(Collectors.toSet());
    }

    /** Gives a task back to those it was claimed from. */
    public void release(String taskId) {
        tasks.setAssignee(taskId, null);
    }

    /** Gives back what a person has claimed from any of the groups. */
    void releaseAll(String person, Collection<String> groups) {
        if (!groups.isEmpty()) {
            tasks.createTaskQuery()
                    .taskAssignee(person)
                    .taskCandidateGroupIn(List.copyOf(groups))
                    .includeAssignedTasks()
                    .unlimitedList()
                    .forEach(task -> release(task.getId()));
        }
    }

    /**
     * Gives back what a person has claimed from a group to which he or she belongs no more. The engine lets whoever has
     * claimed a task see it for good, by an authorization of its own, and leaves that behind.
     */
    void forget(String person, String group) {
        releaseAll(person, List.of(group));
        authorizations.createAuthorizationQuery().userIdIn(person).resourceType(Resources.TASK).list().stream()
                .filter(seen -> !Authorization.ANY.equals(seen.getResourceId()))
                .filter(seen -> groups(seen.getResourceId()).contains(group))
                .map(Authorization::getId)
                .forEach(authorizations::deleteAuthorization);
    }
}
