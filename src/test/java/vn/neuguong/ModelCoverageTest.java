package vn.neuguong;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ActivityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.neuguong.testing.SystemTest;

/**
 * Every node of every model has been passed by some test. Runs last (junit-platform.properties orders the classes) and asks
 * the history of the one engine that all tests share; by itself it has nothing to ask and is skipped.
 */
@SystemTest
@Order(Integer.MAX_VALUE)
class ModelCoverageTest {

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    @Test
    void every_node_of_every_model_is_passed_by_some_test() {
        Collection<ProcessDefinition> processes =
                repository.createProcessDefinitionQuery().list();
        assumeTrue(
                processes.stream().allMatch(process -> !passed(process).isEmpty()),
                "the process tests have not run in this JVM");

        Set<String> missed = new TreeSet<>();
        for (ProcessDefinition process : processes) {
            Set<String> passed = passed(process);
            repository.getBpmnModelInstance(process.getId()).getModelElementsByType(FlowNode.class).stream()
                    .map(FlowNode::getId)
                    .filter(node -> !passed.contains(node))
                    .forEach(node -> missed.add(process.getKey() + "/" + node));
        }
        assertThat(missed).isEmpty();
    }

    private Set<String> passed(ProcessDefinition process) {
        return history
                .createHistoricActivityInstanceQuery()
                .processDefinitionId(process.getId())
                .finished()
                .list()
                .stream()
                .filter(ModelCoverageTest::wasPassed)
                .map(HistoricActivityInstance::getActivityId)
                .collect(Collectors.toSet());
    }

    /** What was left waiting when the tests were over is cancelled; an error's end event always is. */
    private static boolean wasPassed(HistoricActivityInstance node) {
        return !node.isCanceled() || node.getActivityType().equals(ActivityTypes.END_EVENT_ERROR);
    }
}
