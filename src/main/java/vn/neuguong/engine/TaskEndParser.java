package vn.neuguong.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import vn.neuguong.engine.TaskEnd.EndedTask;

/**
 * Lets every {@link TaskEnd} hear of the end of every user task of every model. Built into the task, so that an
 * administrator who deletes an instance without its listeners does not pass it by.
 */
class TaskEndParser extends AbstractBpmnParseListener {

    private static final List<String> ENDS = List.of(TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE);

    private final ObjectProvider<TaskEnd> ends;
    private final ObjectProvider<People> people;

    TaskEndParser(ObjectProvider<TaskEnd> ends, ObjectProvider<People> people) {
        this.ends = ends;
        this.people = people;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        ENDS.forEach(event -> definition.addBuiltInTaskListener(event, this::tell));
    }

    private void tell(DelegateTask task) {
        boolean completed = TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName());
        boolean ballot = BallotSecrecy.TASK.equals(task.getTaskDefinitionKey());
        EndedTask ended = new EndedTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                ((TaskEntity) task).getExecution().getProcessBusinessKey(),
                completed && !ballot ? people.getObject().current().orElse(null) : null);
        ends.forEach(end -> end.ended(ended));
    }
}
