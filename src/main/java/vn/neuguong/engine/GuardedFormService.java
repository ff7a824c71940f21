package vn.neuguong.engine;

import java.util.Collection;
import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's form service, Tasklist's own way in and out: {@link FormGuard} stands before everything that submits a form,
 * and {@link FreshView} makes anew what an opened form shows.
 */
class GuardedFormService extends FormServiceImpl {

    private final LentGroups lent;

    GuardedFormService(LentGroups lent) {
        this.lent = lent;
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> properties) {
        FormGuard.submit(commandExecutor, lent, taskId, properties, entered -> {
            super.submitTaskForm(taskId, entered);
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> properties, boolean deserializeValues) {
        return FormGuard.submit(
                commandExecutor,
                lent,
                taskId,
                properties,
                entered -> super.submitTaskFormWithVariablesInReturn(taskId, entered, deserializeValues));
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserializeValues) {
        VariableMap variables = super.getTaskFormVariables(taskId, names, deserializeValues);
        commandExecutor.execute(new FreshView(taskId, variables));
        return variables;
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, Map<String, Object> properties) {
        return submitStartForm(processDefinitionId, null, properties);
    }

    @Override
    public ProcessInstance submitStartForm(
            String processDefinitionId, String businessKey, Map<String, Object> properties) {
        try {
            return OnBehalf.starting(
                    commandExecutor,
                    lent,
                    OnBehalf.process(commandExecutor, processDefinitionId),
                    () -> super.submitStartForm(processDefinitionId, businessKey, Entered.variables(properties)));
        } catch (Refusal refusal) {
            throw FormGuard.badRequest(refusal);
        }
    }
}
