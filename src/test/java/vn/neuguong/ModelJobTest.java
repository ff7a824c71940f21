package vn.neuguong;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.neuguong.testing.Models.every;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import vn.neuguong.testing.Models;

/** Where a person's click ends and the engine's jobs begin. */
class ModelJobTest {

    private static final String RETRIES = "R3/PT5M";

    @Test
    void every_user_task_is_followed_by_its_record_in_the_same_transaction() {
        every(
                UserTask.class,
                task -> !task.isCamundaAsyncAfter()
                        && task.getOutgoing().size() == 1
                        && task.getSucceedingNodes().list().stream().allMatch(ModelJobTest::isRecord));
    }

    @Test
    void every_record_directly_follows_a_form_in_the_same_transaction() {
        every(
                records(),
                task -> !task.isCamundaAsyncBefore()
                        && !task.getIncoming().isEmpty()
                        && task.getPreviousNodes().list().stream().allMatch(ModelJobTest::hasForm));
    }

    @Test
    void every_other_service_task_is_a_job() {
        every(others(), task -> task.isCamundaAsyncBefore() && retries(task));
    }

    @Test
    void every_parallel_or_inclusive_join_is_a_job() {
        every(joins(), join -> join.isCamundaAsyncBefore() && retries(join));
    }

    @Test
    void every_event_that_sends_a_message_is_a_job() {
        every(senders(), event -> event.isCamundaAsyncBefore() && retries(event));
    }

    /** Two people who finish at the same moment must not refuse each other. */
    @Test
    void people_who_work_side_by_side_join_in_jobs() {
        every(loopsOfPeople(), loop -> loop.isCamundaAsyncAfter() && retries(loop));
    }

    /** Thousands of units: each its own process instance, so that none waits for another. */
    @Test
    void no_submission_of_a_unit_stands_in_a_loop() {
        assertThat(Models.all(MultiInstanceLoopCharacteristics.class))
                .noneMatch(loop -> Models.process(loop).getId().equals("unitSubmission"))
                .noneMatch(
                        loop -> "unitSubmission".equals(loop.getParentElement().getAttributeValue("calledElement")));
    }

    private static boolean isRecord(FlowNode node) {
        return records().contains(node);
    }

    private static boolean hasForm(FlowNode node) {
        return node instanceof UserTask || (node instanceof StartEvent start && start.getCamundaFormRef() != null);
    }

    private static boolean isRecordId(Task task) {
        return task.getId().startsWith("record") || task.getId().startsWith("register");
    }

    private static List<Task> records() {
        return Models.delegateTasks().stream().filter(ModelJobTest::isRecordId).toList();
    }

    private static List<Task> others() {
        return Models.delegateTasks().stream().filter(task -> !isRecordId(task)).toList();
    }

    private static List<Gateway> joins() {
        return Stream.<Gateway>concat(
                        Models.all(ParallelGateway.class).stream(), Models.all(InclusiveGateway.class).stream())
                .filter(gateway -> gateway.getIncoming().size() > 1)
                .toList();
    }

    private static List<FlowNode> senders() {
        return Models.senders().stream()
                .map(message -> (FlowNode) message.getParentElement())
                .toList();
    }

    private static List<MultiInstanceLoopCharacteristics> loopsOfPeople() {
        return Models.all(MultiInstanceLoopCharacteristics.class).stream()
                .filter(loop -> hasPeople((Activity) loop.getParentElement()))
                .toList();
    }

    private static boolean hasPeople(Activity activity) {
        Collection<ModelElementInstance> inside = activity.getChildElementsByType(
                activity.getModelInstance().getModel().getType(UserTask.class));
        return activity instanceof UserTask || !inside.isEmpty();
    }

    private static boolean retries(BaseElement element) {
        return Models.retries(element).filter(RETRIES::equals).isPresent();
    }
}
