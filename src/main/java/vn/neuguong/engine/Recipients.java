package vn.neuguong.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Accounts.Account;

/** Whoever can be told something: a group, that is its members of this moment, deputies too; or a person. */
@Component
public class Recipients {

    /**
     * @param name as which it is addressed
     * @param people who they are now
     */
    public record Recipient(String id, String name, boolean isGroup, List<Account> people) {}

    private final IdentityService identity;
    private final TaskService tasks;
    private final RuntimeService runtime;

    Recipients(IdentityService identity, TaskService tasks, RuntimeService runtime) {
        this.identity = identity;
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** A recipient as it is at this moment; a group without members, or a person who is gone, has no people. */
    public Recipient find(String id) {
        Group group = identity.createGroupQuery().groupId(id).singleResult();
        UserQuery query = identity.createUserQuery();
        List<Account> found = (group == null ? query.userId(id) : query.memberOfGroup(id))
                .unlimitedList().stream().map(Accounts::account).toList();
        if (group == null) {
            return new Recipient(id, found.isEmpty() ? id : found.get(0).name(), false, found);
        }
        return new Recipient(id, group.getName() == null ? id : group.getName(), true, found);
    }

    /** By business key the open task on which these recipients work; of several the oldest. */
    public Map<String, String> tasks(Collection<Recipient> recipients, Collection<String> businessKeys) {
        Map<String, String> byProcess = tasks(recipients)
                .flatMap(query -> query
                        .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                        .orderByTaskCreateTime()
                        .asc()
                        .unlimitedList()
                        .stream())
                .collect(Collectors.toMap(Task::getProcessInstanceId, Task::getId, (first, later) -> first));
        return byProcess.isEmpty()
                ? Map.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(byProcess.keySet()).unlimitedList().stream()
                        .collect(Collectors.toMap(
                                ProcessInstance::getBusinessKey,
                                process -> byProcess.get(process.getId()),
                                (first, later) -> first));
    }

    private Stream<TaskQuery> tasks(Collection<Recipient> recipients) {
        List<String> groups = recipients.stream()
                .filter(Recipient::isGroup)
                .map(Recipient::id)
                .toList();
        Stream<TaskQuery> ofGroups = groups.isEmpty()
                ? Stream.of()
                : Stream.of(tasks.createTaskQuery().taskCandidateGroupIn(groups).includeAssignedTasks());
        Stream<TaskQuery> ofPeople = recipients.stream()
                .filter(recipient -> !recipient.isGroup())
                .map(person -> tasks.createTaskQuery()
                        .or()
                        .taskAssignee(person.id())
                        .taskCandidateUser(person.id())
                        .endOr());
        return Stream.concat(ofGroups, ofPeople);
    }
}
