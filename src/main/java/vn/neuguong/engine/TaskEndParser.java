package vn.neuguong.engine;

import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Lets every {@link TaskEnd} hear of the end of every user task of every model. Built into the task, so that an
 * administrator who deletes an instance without its listeners does not pass it by.
 */
class TaskEndParser extends AbstractBpmnParseListener {

    private static final List<String> ENDS = List.of(TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE);

    private final TaskListener listener;

    /** @param ends asked for when a task ends; when the engine starts, what they need may not be there yet */
    TaskEndParser(ObjectProvider<TaskEnd> ends) {
        listener = task -> ends.forEach(end -> end.ended(task.getId()));
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        ENDS.forEach(event -> definition.addBuiltInTaskListener(event, listener));
    }
}
