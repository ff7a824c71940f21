package vn.neuguong;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.neuguong.testing.Models.every;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Script;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaConnector;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaField;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import vn.neuguong.testing.MainCode;
import vn.neuguong.testing.Models;

/** How a model is written: what is decided stands in the diagram, and everything has a name that was given by hand. */
class ModelStyleTest {

    private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");
    private static final String GENERATED =
            "(Activity|Gateway|Event|Flow|Process|StateMachine|Message|Error|DataObject|TextAnnotation)_[0-9a-z]{7}(_di)?";
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(.*)}");
    private static final Pattern HIDDEN =
            Pattern.compile("(camunda:(?:class|expression|scriptFormat|resultVariable)=|\\blanguage=\"[^\"]*)");

    @Test
    void no_model_hides_a_script_a_listener_or_a_connector() {
        Stream<Class<? extends ModelElementInstance>> hidden = Stream.of(
                ScriptTask.class,
                Script.class,
                CamundaScript.class,
                CamundaExecutionListener.class,
                CamundaTaskListener.class,
                CamundaConnector.class,
                CamundaField.class);
        assertThat(hidden.flatMap(type -> Models.all(type).stream())).isEmpty();
    }

    @Test
    void no_model_names_a_class_or_runs_an_expression() {
        assertThat(Models.files(".bpmn")).isNotEmpty().allSatisfy(file -> assertThat(
                        Models.find(HIDDEN, MainCode.read(file)))
                .isEmpty());
    }

    @Test
    void no_id_is_generated() {
        assertThat(modelFiles().flatMap(file -> Models.find(ID, MainCode.read(file)).stream()))
                .isNotEmpty()
                .noneMatch(id -> id.matches(GENERATED));
    }

    @Test
    void every_id_says_what_it_is_of() {
        every(Activity.class, activity -> id(activity.getId(), activity instanceof SubProcess ? "SubProcess_" : ""));
        every(Gateway.class, gateway -> id(gateway.getId(), "Gateway_"));
        every(Event.class, event -> id(event.getId(), prefix(event)));
        every(SequenceFlow.class, flow -> flow.getId().matches("Flow_[A-Z][A-Za-z]*_[A-Z][A-Za-z]*"));
        every(Message.class, message -> id(message.getId(), "Message_"));
        every(Error.class, error -> id(error.getId(), "Error_"));
    }

    private static String prefix(Event event) {
        if (event instanceof StartEvent) {
            return "StartEvent_";
        }
        return event instanceof EndEvent ? "EndEvent_" : "Event_";
    }

    /** A box without prefix begins small, as the bean behind it does. */
    private static boolean id(String id, String prefix) {
        return id.matches(prefix.isEmpty() ? "[a-z][A-Za-z]*" : prefix + "[A-Z][A-Za-z]*");
    }

    /** The engine follows the flows, other tools what a node lists. */
    @Test
    void every_node_lists_the_flows_that_touch_it() {
        every(SequenceFlow.class, flow -> flow.getSource().getOutgoing().contains(flow));
        every(SequenceFlow.class, flow -> flow.getTarget().getIncoming().contains(flow));
        every(FlowNode.class, node -> node.getOutgoing().stream().allMatch(flow -> flow.getSource() == node));
        every(FlowNode.class, node -> node.getIncoming().stream().allMatch(flow -> flow.getTarget() == node));
    }

    @Test
    void every_split_asks_a_question_and_every_answer_stands_on_its_flow() {
        every(
                splits(),
                gateway -> gateway.getName() != null && gateway.getName().endsWith("?"));
        every(splits(), gateway -> gateway.getOutgoing().stream()
                .allMatch(flow -> flow.getName() != null && !flow.getName().isBlank()));
    }

    /** Where no condition holds and there is no default, the engine would stop with an incident. */
    @Test
    void every_split_has_one_answer_without_a_condition() {
        every(
                splits(),
                gateway -> gateway.getOutgoing().stream()
                                .filter(flow -> flow.getConditionExpression() == null)
                                .filter(flow -> flow.getId().equals(gateway.getAttributeValue("default")))
                                .count()
                        == 1);
    }

    @Test
    void no_join_has_a_name() {
        every(gateways().filter(gateway -> gateway.getOutgoing().size() == 1).toList(), join -> join.getName() == null);
    }

    private static Stream<Gateway> gateways() {
        return Stream.concat(Models.all(ExclusiveGateway.class).stream(), Models.all(InclusiveGateway.class).stream());
    }

    private static List<Gateway> splits() {
        return gateways().filter(gateway -> gateway.getOutgoing().size() > 1).toList();
    }

    /** When it is due stands in the model; when to look at it again follows from that by one rule. */
    @Test
    void every_user_task_has_a_due_date_and_the_follow_up_date_that_goes_with_it() {
        every(UserTask.class, task -> task.getCamundaDueDate() != null);
        every(UserTask.class, task -> "${taskDates.reminder(%s)}"
                .formatted(Models.find(EXPRESSION, task.getCamundaDueDate()).get(0))
                .equals(task.getCamundaFollowUpDate()));
    }

    @Test
    void every_number_of_working_days_is_that_of_a_user_task() throws IOException {
        Set<String> configured = new YAMLMapper()
                        .readTree(Path.of("src/main/resources/application.yaml").toFile())
                        .get("neu-guong.working-days")
                        .properties()
                        .stream()
                        .map(Map.Entry::getKey)
                        .filter(task -> !task.equals("default"))
                        .collect(Collectors.toSet());
        assertThat(Models.all(UserTask.class)).extracting(UserTask::getId).containsAll(configured);
    }

    /** It stands above the form and says what is to be done. */
    @Test
    void every_user_task_is_described_in_one_sentence() {
        every(UserTask.class, task -> description(task).matches("\\p{Lu}[^.!?\\n]*\\."));
    }

    private static String description(UserTask task) {
        return task.getDocumentations().stream()
                .map(ModelElementInstance::getTextContent)
                .collect(Collectors.joining("\n"));
    }

    /** Vietnamese can be written in two ways that look the same; only composed letters are found by a search. */
    @Test
    void every_letter_is_composed() {
        assertThat(Stream.concat(modelFiles(), MainCode.files(Path.of("forms"), ".form").stream()))
                .isNotEmpty()
                .allMatch(file -> Normalizer.isNormalized(MainCode.read(file), Normalizer.Form.NFC));
    }

    private static Stream<Path> modelFiles() {
        return Stream.concat(Models.files(".bpmn").stream(), Models.files(".dmn").stream());
    }
}
