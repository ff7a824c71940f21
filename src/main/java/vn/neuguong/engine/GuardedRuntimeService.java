package vn.neuguong.engine;

import jakarta.ws.rs.core.Response.Status;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanExecutionBuilder;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.camunda.bpm.engine.runtime.ModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceWithVariables;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.camunda.bpm.engine.runtime.RestartProcessInstanceBuilder;

/**
 * The engine's runtime service, which keeps everyone to the way that the model shows: who may start a process could
 * otherwise start it behind an approval. To administrators it is left, who mend what went wrong.
 */
class GuardedRuntimeService extends RuntimeServiceImpl {

    private static final String ONLY_BY_THE_MODEL =
            "Quy trình chỉ được chạy theo trình tự đã định. Khi cần thay đổi, hãy đề nghị quản trị viên thực hiện.";

    private final LentGroups lent;

    GuardedRuntimeService(LentGroups lent) {
        this.lent = lent;
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceById(String processDefinitionId) {
        return new Start(commandExecutor, lent, processDefinitionId, null);
    }

    @Override
    public ProcessInstantiationBuilder createProcessInstanceByKey(String processDefinitionKey) {
        return new Start(commandExecutor, lent, null, processDefinitionKey);
    }

    @Override
    public RestartProcessInstanceBuilder restartProcessInstances(String processDefinitionId) {
        onlyAdministrators();
        return super.restartProcessInstances(processDefinitionId);
    }

    @Override
    public ProcessInstanceModificationBuilder createProcessInstanceModification(String processInstanceId) {
        onlyAdministrators();
        return super.createProcessInstanceModification(processInstanceId);
    }

    @Override
    public ModificationBuilder createModification(String processDefinitionId) {
        onlyAdministrators();
        return super.createModification(processDefinitionId);
    }

    @Override
    public MigrationPlanExecutionBuilder newMigration(MigrationPlan migrationPlan) {
        onlyAdministrators();
        return super.newMigration(migrationPlan);
    }

    private void onlyAdministrators() {
        if (!mayLeaveTheModel(commandExecutor)) {
            throw new BadUserRequestException(ONLY_BY_THE_MODEL); // which REST tells as HTTP 400
        }
    }

    private static boolean mayLeaveTheModel(CommandExecutor engine) {
        return engine.execute(context -> Administrators.orNobody(context.getAuthentication()));
    }

    /** A start by REST, which knows no other way than its own exception to tell HTTP 400 of it. */
    private static final class Start extends ProcessInstantiationBuilderImpl {

        private final LentGroups lent;

        Start(CommandExecutor engine, LentGroups lent, String processDefinitionId, String processDefinitionKey) {
            super(engine);
            this.lent = lent;
            this.processDefinitionId = processDefinitionId;
            this.processDefinitionKey = processDefinitionKey;
        }

        @Override
        public ProcessInstantiationBuilder setVariables(Map<String, Object> variables) {
            return told(() -> super.setVariables(Entered.variables(variables)));
        }

        @Override
        public ProcessInstanceWithVariables executeWithVariablesInReturn(
                boolean skipCustomListeners, boolean skipIoMappings) {
            return told(() -> {
                if (!modificationBuilder.getModificationOperations().isEmpty() && !mayLeaveTheModel(commandExecutor)) {
                    throw new Refusal(ONLY_BY_THE_MODEL);
                }
                return OnBehalf.starting(
                        commandExecutor,
                        lent,
                        processDefinitionKey == null
                                ? OnBehalf.process(commandExecutor, processDefinitionId)
                                : processDefinitionKey,
                        () -> super.executeWithVariablesInReturn(skipCustomListeners, skipIoMappings));
            });
        }

        private static <T> T told(Supplier<T> action) {
            try {
                return action.get();
            } catch (Refusal refusal) {
                throw new RestException(Status.BAD_REQUEST, refusal, refusal.getMessage());
            }
        }
    }
}
