package vn.neuguong.engine;

import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Whether the one who is acting is among those who work on a task. */
@Component
class TaskWorkers {

    private final TaskService tasks;
    private final People people;

    TaskWorkers(TaskService tasks, People people) {
        this.tasks = tasks;
        this.people = people;
    }

    boolean include(Task task) {
        return isAssignee(task) || isCandidate(task);
    }

    boolean isAssignee(Task task) {
        return people.current()
                .filter(person -> person.equals(task.getAssignee()))
                .isPresent();
    }

    boolean isCandidate(Task task) {
        String person = people.current().orElse(null);
        Set<String> groups = people.currentGroups();
        return people.asSystem(() -> tasks.getIdentityLinksForTask(task.getId())).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .anyMatch(link -> concerns(link, person, groups));
    }

    private static boolean concerns(IdentityLink link, String person, Set<String> groups) {
        return link.getUserId() != null ? link.getUserId().equals(person) : groups.contains(link.getGroupId());
    }
}
