package vn.neuguong.engine;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's task service, with {@link FormGuard} before everything that completes a task. */
class GuardedTaskService extends TaskServiceImpl {

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        FormGuard.submit(commandExecutor, taskId, variables, entered -> {
            super.complete(taskId, entered);
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return FormGuard.submit(
                commandExecutor,
                taskId,
                variables,
                entered -> super.completeWithVariablesInReturn(taskId, entered, deserializeValues));
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        FormGuard.submit(commandExecutor, taskId, variables, entered -> {
            super.resolveTask(taskId, entered);
            return null;
        });
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        throw onlyByForm();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw onlyByForm();
    }

    /** As REST tells it: HTTP 400. */
    private static BadUserRequestException onlyByForm() {
        return new BadUserRequestException("Công việc này chỉ được hoàn thành bằng biểu mẫu của nó.");
    }
}
