package vn.neuguong.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/** Asks the decision tables (bpmn/*.dmn). */
@Component
public class Decisions {

    private final DecisionService service;

    Decisions(DecisionService service) {
        this.service = service;
    }

    /** The rows of the table that match, each as output name to value. */
    public List<Map<String, Object>> decide(String decision, Map<String, ?> inputs) {
        return service.evaluateDecisionTableByKey(decision, Variable.engineValues(inputs))
                .getResultList();
    }
}
