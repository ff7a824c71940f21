package vn.neuguong.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells {@link TaskCompletion} of every user task that a person completes, but of no ballot. */
@Component
class CompletionPlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskCompletion> listeners;
    private final ObjectProvider<People> people;

    /** Both need the engine that this builds, so they are asked for when the first task is completed. */
    CompletionPlugin(ObjectProvider<TaskCompletion> listeners, ObjectProvider<People> people) {
        this.listeners = listeners;
        this.people = people;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> parsing = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            parsing.addAll(engine.getCustomPostBPMNParseListeners());
        }
        parsing.add(new EveryUserTask());
        engine.setCustomPostBPMNParseListeners(parsing);
    }

    private class EveryUserTask extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addTaskListener(TaskListener.EVENTNAME_COMPLETE, CompletionPlugin.this::tell);
        }
    }

    private void tell(DelegateTask task) {
        if (BallotSecrecy.TASK.equals(task.getTaskDefinitionKey())) {
            return; // a moment beside a name would tell whose ballot was counted then
        }
        String businessKey = ((TaskEntity) task).getExecution().getProcessBusinessKey();
        people.getObject()
                .current()
                .ifPresent(person -> listeners.forEach(listener ->
                        listener.completed(person, task.getTaskDefinitionKey(), task.getName(), businessKey)));
    }
}
