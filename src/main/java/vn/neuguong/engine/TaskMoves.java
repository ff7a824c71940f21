package vn.neuguong.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.AuthorizationQuery;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Moves open work from one group to another. What was typed into a task and kept with it stays. */
@Component
public class TaskMoves {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final AuthorizationService authorizations;
    private final People people;
    private final TaskDates dates;

    TaskMoves(
            TaskService tasks,
            RuntimeService runtime,
            AuthorizationService authorizations,
            People people,
            TaskDates dates) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.authorizations = authorizations;
        this.people = people;
        this.dates = dates;
    }

    /** Gives every open task of a group to another one; whoever had claimed it keeps it only as a member of that. */
    public void moveAll(String from, String to) {
        List<Task> open = tasks.createTaskQuery()
                .taskCandidateGroup(from)
                .includeAssignedTasks()
                .unlimitedList();
        for (Task task : open) {
            tasks.addCandidateGroup(task.getId(), to);
            tasks.deleteCandidateGroup(task.getId(), from);
            // The engine lets a group see its tasks by an authorization of its own, and leaves that behind.
            withdraw(task, authorizations.createAuthorizationQuery().groupIdIn(from));
            String assignee = task.getAssignee();
            if (assignee != null && !people.groupsOf(assignee).contains(to)) {
                tasks.setAssignee(task.getId(), null);
                withdraw(task, authorizations.createAuthorizationQuery().userIdIn(assignee));
            }
        }
    }

    private void withdraw(Task task, AuthorizationQuery whose) {
        whose.resourceType(Resources.TASK).resourceId(task.getId()).list().stream()
                .map(Authorization::getId)
                .forEach(authorizations::deleteAuthorization);
    }

    /** Changes what the running instance of a process with this business key remembers, for its later tasks. */
    public void remember(String process, String businessKey, Map<String, ?> variables) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .singleResult();
        if (instance != null) {
            runtime.setVariables(instance.getId(), Variable.engineValues(variables));
        }
    }

    /** Gives the open tasks of a running instance another due date and the reminder that goes with it, and its later tasks by the variable. */
    public void postpone(String process, String businessKey, String variable, Instant dueAt) {
        remember(process, businessKey, Map.of(variable, dueAt));
        Date due = Date.from(dueAt);
        tasks.createTaskQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .list()
                .forEach(task -> {
                    tasks.setDueDate(task.getId(), due);
                    tasks.setFollowUpDate(task.getId(), dates.reminder(due));
                });
    }
}
