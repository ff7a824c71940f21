package vn.neuguong.engine;

import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** How one process speaks to another: by the messages that the models show. */
@Component
public class Processes {

    private final RuntimeService runtime;
    private final HistoryService history;

    Processes(RuntimeService runtime, HistoryService history) {
        this.runtime = runtime;
        this.history = history;
    }

    /** Starts the process whose start event waits for the message. */
    public void start(String message, String businessKey, Map<String, ?> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariables(Variable.engineValues(variables))
                .correlateStartMessage();
    }

    /** Whether an instance of the process with that business key is running. */
    public boolean isRunning(String process, String businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey)
                        .count()
                > 0;
    }

    /** Whether an instance has stood still until a person let it try again. */
    public boolean hadIncident(String processInstance) {
        return history.createHistoricIncidentQuery()
                        .processInstanceId(processInstance)
                        .count()
                > 0;
    }

    /** Sends the message to the instance with that business key; one that no longer waits for it does not get it. */
    public void send(String message, String businessKey) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAll();
    }
}
