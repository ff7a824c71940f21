package vn.neuguong.engine;

import java.util.Map;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.VariableMap;

/**
 * The engine's task service, with {@link FormGuard} before everything that completes a task. What it refuses itself, REST
 * tells as HTTP 400.
 */
class GuardedTaskService extends TaskServiceImpl {

    private final LentGroups lent;

    GuardedTaskService(LentGroups lent) {
        this.lent = lent;
    }

    @Override
    public void complete(String taskId) {
        complete(taskId, null);
    }

    @Override
    public void complete(String taskId, Map<String, Object> variables) {
        FormGuard.submit(commandExecutor, lent, taskId, variables, entered -> {
            super.complete(taskId, entered);
            return null;
        });
    }

    @Override
    public VariableMap completeWithVariablesInReturn(
            String taskId, Map<String, Object> variables, boolean deserializeValues) {
        return FormGuard.submit(
                commandExecutor,
                lent,
                taskId,
                variables,
                entered -> super.completeWithVariablesInReturn(taskId, entered, deserializeValues));
    }

    @Override
    public void resolveTask(String taskId, Map<String, Object> variables) {
        FormGuard.submit(commandExecutor, lent, taskId, variables, entered -> {
            super.resolveTask(taskId, entered);
            return null;
        });
    }

    /** A task, and with it what it shows, is not given to somebody else by claiming it for them. */
    @Override
    public void claim(String taskId, String userId) {
        String acting = commandExecutor.execute(CommandContext::getAuthenticatedUserId);
        if (acting != null && userId != null && !userId.equals(acting)) {
            throw new BadUserRequestException("Mỗi người chỉ nhận việc cho chính mình.");
        }
        super.claim(taskId, userId);
    }

    /** Giving a task back is work on it, too; the engine would ask for the right to assign it to anybody. */
    @Override
    public void setAssignee(String taskId, String userId) {
        if (userId == null) {
            claim(taskId, null);
        } else {
            super.setAssignee(taskId, userId);
        }
    }

    @Override
    public void handleBpmnError(String taskId, String errorCode, String errorMessage, Map<String, Object> variables) {
        throw onlyByForm();
    }

    @Override
    public void handleEscalation(String taskId, String escalationCode, Map<String, Object> variables) {
        throw onlyByForm();
    }

    private static BadUserRequestException onlyByForm() {
        return new BadUserRequestException("Công việc này chỉ được hoàn thành bằng biểu mẫu của nó.");
    }
}
