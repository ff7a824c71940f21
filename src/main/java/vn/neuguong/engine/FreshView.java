package vn.neuguong.engine;

import org.camunda.bpm.engine.impl.core.variable.mapping.InputParameter;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Makes what a form only shows anew whenever it is opened. The engine evaluates a task's input parameters once, when the
 * task begins; a reminder that came since, or a later day, would never be seen.
 */
record FreshView(String taskId, VariableMap variables) implements Command<Void> {

    /** The input parameter that every form of ours shows and none submits. */
    private static final String VIEW = "view";

    @Override
    public Void execute(CommandContext context) {
        TaskEntity task = context.getTaskManager().findTaskById(taskId);
        if (variables.containsKey(VIEW) && task != null) {
            ExecutionEntity execution = task.getExecution();
            for (InputParameter input : execution.getActivity().getIoMapping().getInputParameters()) {
                if (VIEW.equals(input.getName())) {
                    // The form's bean is our code, not the reader's, and may look up names that the reader may not.
                    context.runWithoutAuthorization(() -> variables.putValueTyped(
                            VIEW, (TypedValue) input.getValueProvider().getValue(execution)));
                }
            }
        }
        return null;
    }
}
