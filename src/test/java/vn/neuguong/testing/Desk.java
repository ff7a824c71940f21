package vn.neuguong.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import vn.neuguong.engine.Variable;

/** Does what people do in Tasklist, as the person, with the person's rights, through the form's own way in. */
public class Desk {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final FormService forms;
    private final IdentityService identity;

    Desk(TaskService tasks, RuntimeService runtime, FormService forms, IdentityService identity) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.forms = forms;
        this.identity = identity;
    }

    /** What a form field that holds rows or a choice of several submits. */
    public static TypedValue json(Object value) {
        return Variable.json(value);
    }

    /** Runs something as a person. */
    public <T> T as(String person, Supplier<T> action) {
        List<String> groups = identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(person, groups);
        try {
            return action.get();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Someone who belongs to a group. */
    public String anyoneOf(String group) {
        return identity.createUserQuery().memberOfGroup(group).list().get(0).getId();
    }

    /** The tasks of a kind that a person sees for a business key; in any order. */
    public List<Task> tasks(String person, String taskKey, String businessKey) {
        return as(person, () -> tasks.createTaskQuery()
                .taskDefinitionKey(taskKey)
                .processInstanceBusinessKey(businessKey)
                .list());
    }

    public Task task(String person, String taskKey, String businessKey) {
        List<Task> found = tasks(person, taskKey, businessKey);
        assertThat(found).as("%s of %s for %s", taskKey, businessKey, person).hasSize(1);
        return found.get(0);
    }

    /** Takes a task of the group. */
    public void claim(String person, String taskKey, String businessKey) {
        Task task = task(person, taskKey, businessKey);
        as(person, () -> {
            tasks.claim(task.getId(), person);
            return null;
        });
    }

    /** The business key of the process in which a person has the one task of a kind. */
    public String keyOf(String person, String taskKey) {
        Task task = as(
                person, () -> tasks.createTaskQuery().taskDefinitionKey(taskKey).singleResult());
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    /** What the form of a task shows and holds. */
    public VariableMap form(String person, String taskKey, String businessKey) {
        Task task = task(person, taskKey, businessKey);
        return as(person, () -> forms.getTaskFormVariables(task.getId()));
    }

    /** A Json variable of the form, as maps and lists. */
    public <T> T read(String person, String taskKey, String businessKey, String variable, Class<T> type) {
        SpinJsonNode node = (SpinJsonNode) form(person, taskKey, businessKey).get(variable);
        return Spin.JSON(node.toString()).mapTo(type);
    }

    /** Fills in the form and submits it. */
    public void submit(String person, String taskKey, String businessKey, Map<String, Object> fields) {
        Task task = task(person, taskKey, businessKey);
        as(person, () -> {
            forms.submitTaskForm(task.getId(), Variables.fromMap(fields));
            return null;
        });
    }

    /** Completes the task past its form, as REST allows. */
    public void complete(String person, String taskKey, String businessKey, Map<String, Object> variables) {
        Task task = task(person, taskKey, businessKey);
        as(person, () -> {
            tasks.complete(task.getId(), variables);
            return null;
        });
    }

    /** Submits the form of a task that may be gone. */
    public void submitTask(String person, String taskId) {
        as(person, () -> {
            forms.submitTaskForm(taskId, Map.of());
            return null;
        });
    }

    /** Submits the form as it opens. */
    public void submit(String person, String taskKey, String businessKey) {
        submit(person, taskKey, businessKey, Map.of());
    }

    /** Chooses in a form that asks for a decision. */
    public void decide(String person, String taskKey, String businessKey, String decision, String comment) {
        submit(person, taskKey, businessKey, Map.of("decision", decision, "comment", comment));
    }
}
