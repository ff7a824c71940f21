package vn.neuguong.engine;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.core.variable.mapping.OutputParameter;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.task.IdentityLink;

/**
 * What may enter the engine with a task: only the variables named in the task's output parameters, which are the
 * fields of its form. The engine itself stores whatever is sent, the form's fields or not.
 */
final class FormGuard {

    private static final String GONE =
            "Việc này không còn: đã có người xử lý xong, hoặc việc đã bị hủy. Hãy tải lại danh sách việc.";

    private FormGuard() {}

    /**
     * Submits the variables as they may enter, after a check of their names, and with refusals told to REST as bad
     * requests (HTTP 400).
     */
    static <T> T submit(
            CommandExecutor engine,
            LentGroups lent,
            String taskId,
            Map<String, Object> variables,
            Function<Map<String, Object>, T> submission) {
        try {
            Set<String> groups =
                    engine.execute(new NamesCheck(taskId, variables == null ? Set.of() : variables.keySet()));
            return OnBehalf.asMember(engine, lent, groups, () -> submission.apply(Entered.variables(variables)));
        } catch (OptimisticLockingException e) { // two people at the same moment: the other one was first
            throw badRequest(new Refusal(GONE));
        } catch (AuthorizationException | NullValueException e) {
            // The same a moment later: the task is gone, or the rights to it are.
            throw isOpen(engine, taskId) ? e : badRequest(new Refusal(GONE));
        } catch (Refusal refusal) {
            throw badRequest(refusal);
        }
    }

    private static boolean isOpen(CommandExecutor engine, String taskId) {
        return engine.execute(context -> context.getTaskManager().findTaskById(taskId) != null);
    }

    /** As which REST tells the refusal of a form. */
    static FormFieldValidationException badRequest(Refusal refusal) {
        return new FormFieldValidationException(refusal, refusal.getMessage(), refusal);
    }

    /** Answers with the groups whose task it is. */
    private record NamesCheck(String taskId, Collection<String> names) implements Command<Set<String>> {

        @Override
        public Set<String> execute(CommandContext context) {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task == null) {
                throw new Refusal(GONE);
            }
            if (task.getExecution() == null) {
                return Set.of(); // a task of no process, which has no form
            }
            Set<String> declared = declared(task.getExecution().getActivity());
            for (String name : names) {
                if (!declared.contains(name)) {
                    throw new Refusal(
                            "Biểu mẫu «%s» không có mục «%s», nên không nhận dữ liệu này.", task.getName(), name);
                }
            }
            return task.getCandidates().stream()
                    .map(IdentityLink::getGroupId)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        private static Set<String> declared(ActivityImpl activity) {
            if (activity.getIoMapping() == null) {
                return Set.of();
            }
            return activity.getIoMapping().getOutputParameters().stream()
                    .map(OutputParameter::getName)
                    .collect(Collectors.toSet());
        }
    }
}
