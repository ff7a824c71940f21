package vn.neuguong;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.neuguong.testing.Models.every;
import static vn.neuguong.testing.Models.senders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.junit.jupiter.api.Test;
import vn.neuguong.testing.Card;
import vn.neuguong.testing.FormFile;
import vn.neuguong.testing.Models;

/** How processes speak to each other and what they remember: each process declares it on its card, once. */
class ModelCardTest {

    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([a-zA-Z]\\w*)(?!\\w*[.(])");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "empty", "not", "and", "or");

    @Test
    void every_process_has_its_card() {
        every(Process.class, process -> Card.of(process.getId()).size() == 1);
    }

    @Test
    void every_process_is_begun_by_a_call_a_message_or_a_form() {
        Set<String> called = Models.all(CallActivity.class).stream()
                .map(CallActivity::getCalledElement)
                .collect(Collectors.toSet());
        every(
                Process.class,
                process -> called.contains(process.getId())
                        || starts(process)
                                .anyMatch(start -> start.getCamundaFormRef() != null
                                        || !start.getEventDefinitions().isEmpty()));
    }

    @Test
    void only_a_process_with_a_start_form_can_be_started_in_Tasklist() {
        every(
                Process.class,
                process -> process.isCamundaStartableInTasklist()
                        == starts(process).anyMatch(start -> start.getCamundaFormRef() != null));
    }

    private static Stream<StartEvent> starts(Process process) {
        return Models.all(StartEvent.class).stream().filter(start -> start.getParentElement() == process);
    }

    @Test
    void every_call_names_a_process_of_the_same_deployment_and_passes_a_business_key() {
        every(CallActivity.class, call -> Models.processes().containsKey(call.getCalledElement()));
        every(CallActivity.class, call -> "deployment".equals(call.getCamundaCalledElementBinding()));
        every(
                CallActivity.class,
                call -> call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                        .anyMatch(in -> in.getCamundaBusinessKey() != null));
    }

    @Test
    void every_error_that_a_process_ends_with_is_caught_by_its_callers() {
        every(CallActivity.class, call -> caught(call)
                .containsAll(thrown(Models.process(Models.processes().get(call.getCalledElement())))));
    }

    private static List<String> caught(CallActivity call) {
        return errors(BoundaryEvent.class)
                .filter(error -> ((BoundaryEvent) error.getParentElement()).getAttachedTo() == call)
                .map(error -> error.getError().getErrorCode())
                .toList();
    }

    @Test
    void a_card_declares_the_messages_that_its_process_gets_and_the_errors_that_it_ends_with() {
        every(Process.class, process -> Set.copyOf(
                        Card.of(process.getId()).get(0).texts())
                .equals(union(received(process), thrown(process))));
    }

    @Test
    void every_message_that_is_sent_is_received() {
        Set<String> received = Models.all(Process.class).stream()
                .flatMap(process -> received(process).stream())
                .collect(Collectors.toSet());
        every(senders(), message -> received.contains(message.getMessage().getName()));
    }

    private static Set<String> received(Process process) {
        return union(
                Models.all(ReceiveTask.class).stream()
                        .filter(task -> Models.process(task) == process)
                        .map(task -> task.getMessage().getName())
                        .toList(),
                Models.all(MessageEventDefinition.class).stream()
                        .filter(message -> message.getParentElement() instanceof CatchEvent)
                        .filter(message -> Models.process(message) == process)
                        .map(message -> message.getMessage().getName())
                        .toList());
    }

    private static List<String> thrown(Process process) {
        return errors(EndEvent.class)
                .filter(error -> Models.process(error) == process)
                .map(error -> error.getError().getErrorCode())
                .toList();
    }

    private static Stream<ErrorEventDefinition> errors(Class<?> event) {
        return Models.all(ErrorEventDefinition.class).stream()
                .filter(error -> event.isInstance(error.getParentElement()));
    }

    private static Set<String> union(Collection<String> some, Collection<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    @Test
    void every_variable_that_a_model_names_is_declared_on_a_card() {
        assertThat(variablesNamed())
                .isNotEmpty()
                .isSubsetOf(Card.all()
                        .flatMap(card -> card.variables().keySet().stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    void every_variable_on_a_card_is_named_by_a_model_or_a_start_form() {
        Set<String> named = new TreeSet<>(variablesNamed());
        Models.all(StartEvent.class).stream()
                .filter(event -> event.getCamundaFormRef() != null)
                .forEach(event -> named.addAll(
                        FormFile.all().get(event.getCamundaFormRef()).keys()));
        assertThat(Card.all()).isNotEmpty().allSatisfy(card -> assertThat(named)
                .containsAll(card.variables().keySet()));
    }

    /** In expressions, in the mappings of call activities and tasks, and as elements of collections. */
    private static Set<String> variablesNamed() {
        List<String> names = new ArrayList<>();
        Models.expressions().forEach(expression -> names.addAll(variables(expression)));
        Models.all(CamundaIn.class).forEach(in -> names.addAll(given(in.getCamundaSource(), in.getCamundaTarget())));
        Models.all(CamundaOut.class)
                .forEach(out -> names.addAll(given(out.getCamundaSource(), out.getCamundaTarget())));
        Models.all(MultiInstanceLoopCharacteristics.class)
                .forEach(loop -> names.addAll(given(loop.getCamundaElementVariable())));
        Models.all(UserTask.class)
                .forEach(task -> names.addAll(Models.outputs(task).keySet()));
        return new TreeSet<>(names);
    }

    private static List<String> variables(String expression) {
        String rest = expression.replaceAll("'[^']*'", "''");
        return Models.find(NAME, rest).stream()
                .filter(name -> !WORDS.contains(name) && !name.endsWith("Delegate"))
                .toList();
    }

    private static List<String> given(String... names) {
        return Arrays.stream(names).filter(name -> name != null).toList();
    }
}
