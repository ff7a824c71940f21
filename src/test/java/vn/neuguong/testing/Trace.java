package vn.neuguong.testing;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** What the engine did, asked by business key. */
public class Trace {

    private final HistoryService history;
    private final TaskService tasks;

    Trace(HistoryService history, TaskService tasks) {
        this.history = history;
        this.tasks = tasks;
    }

    /** How often a node of a process has been passed, or entered and not left. */
    public long count(String process, String businessKey, String node) {
        return instances(process, businessKey).stream()
                .mapToLong(instance -> history.createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .activityId(node)
                        .count())
                .sum();
    }

    public boolean passed(String process, String businessKey, String node) {
        return instances(process, businessKey).stream()
                .anyMatch(instance -> history.createHistoricActivityInstanceQuery()
                                .processInstanceId(instance)
                                .activityId(node)
                                .finished()
                                .count()
                        > 0);
    }

    /** The nodes in which the process waits. */
    public List<String> waitsIn(String process, String businessKey) {
        return instances(process, businessKey).stream()
                .flatMap(instance ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance)
                                .unfinished()
                                .list()
                                .stream())
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** When an open task is due. */
    public Instant dueDate(String taskKey, String businessKey) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(taskKey)
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getDueDate()
                .toInstant();
    }

    private List<String> instances(String process, String businessKey) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(businessKey)
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .toList();
    }
}
