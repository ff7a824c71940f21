package vn.neuguong.engine;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Accounts.Account;

/** Whoever can be told something: a group, that is its members of this moment, deputies too; or a person. */
@Component
public class Recipients {

    private final IdentityService identity;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final People people;

    Recipients(IdentityService identity, TaskService tasks, RuntimeService runtime, People people) {
        this.identity = identity;
        this.tasks = tasks;
        this.runtime = runtime;
        this.people = people;
    }

    /** How a recipient is addressed. */
    public String name(String recipient) {
        return people.isGroup(recipient) ? people.groupName(recipient) : people.name(recipient);
    }

    /** Everyone among these recipients, once each, by id. */
    public List<Account> people(Collection<String> recipients) {
        return recipients.stream()
                .flatMap(this::people)
                .distinct()
                .sorted(Comparator.comparing(Account::id))
                .toList();
    }

    private Stream<Account> people(String recipient) {
        UserQuery query = identity.createUserQuery();
        return (people.isGroup(recipient) ? query.memberOfGroup(recipient) : query.userId(recipient))
                .unlimitedList().stream().map(Accounts::account);
    }

    /** By business key the open task on which these recipients work; of several the oldest. */
    public Map<String, String> tasks(Collection<String> recipients, Collection<String> businessKeys) {
        Map<String, String> byProcess = tasks(recipients).stream()
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

    private List<TaskQuery> tasks(Collection<String> recipients) {
        Map<Boolean, Set<String>> groups =
                recipients.stream().collect(Collectors.partitioningBy(people::isGroup, Collectors.toSet()));
        Stream<TaskQuery> ofGroups = groups.get(true).isEmpty()
                ? Stream.of()
                : Stream.of(tasks.createTaskQuery()
                        .taskCandidateGroupIn(List.copyOf(groups.get(true)))
                        .includeAssignedTasks());
        return Stream.concat(ofGroups, groups.get(false).stream().map(person -> tasks.createTaskQuery()
                        .or()
                        .taskAssignee(person)
                        .taskCandidateUser(person)
                        .endOr()))
                .toList();
    }
}
