package vn.neuguong.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** How one process speaks to another: by the messages that the models show. */
@Component
public class Processes {

    private final RuntimeService runtime;

    Processes(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Starts the process whose start event waits for the message. */
    public void start(String message, String businessKey, Map<String, ?> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariables(Variable.engineValues(variables))
                .correlateStartMessage();
    }

    /** Sends the message to the instance with that business key; one that no longer waits for it does not get it. */
    public void send(String message, String businessKey) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAll();
    }
}
