package vn.neuguong.engine;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** The running instances of processes, for those who may know of all of them. */
@Component
public class Instances {

    private final HistoryService history;
    private final People people;

    Instances(HistoryService history, People people) {
        this.history = history;
        this.people = people;
    }

    /** Business key to the id of the instance; a key whose instance has ended, or never was, is not there. */
    public Map<String, String> running(String process, Collection<String> businessKeys) {
        return businessKeys.isEmpty()
                ? Map.of()
                : people.asSystem(() -> history
                        .createHistoricProcessInstanceQuery() // which, unlike that of the runtime, takes many keys
                        .processDefinitionKey(process)
                        .processInstanceBusinessKeyIn(businessKeys.toArray(String[]::new))
                        .unfinished()
                        .list()
                        .stream()
                        .collect(Collectors.toMap(
                                HistoricProcessInstance::getBusinessKey,
                                HistoricProcessInstance::getId,
                                (one, other) -> other)));
    }
}
