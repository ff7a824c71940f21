package vn.neuguong.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.ModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models in {@code bpmn/}, read as files. */
public final class Models {

    private static final Path DIRECTORY = Path.of("bpmn");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");

    /** Each model by the name of its file, without the ending. */
    private static final Map<String, BpmnModelInstance> PROCESSES = files(".bpmn").stream()
            .collect(Collectors.toMap(Models::baseName, file -> Bpmn.readModelFromFile(file.toFile())));

    private Models() {}

    public static List<Path> files(String ending) {
        return MainCode.files(DIRECTORY, ending);
    }

    public static String baseName(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    public static Map<String, BpmnModelInstance> processes() {
        return PROCESSES;
    }

    public static Collection<Decision> decisions(Path file) {
        return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class);
    }

    /** All elements of a type, its subtypes included, in all models. */
    public static <T extends ModelElementInstance> List<T> all(Class<T> type) {
        return PROCESSES.values().stream()
                .flatMap(model -> model.getModelElementsByType(type).stream())
                .toList();
    }

    /** The tasks behind which a delegate stands. */
    public static List<Task> delegateTasks() {
        return Stream.<Task>concat(all(ServiceTask.class).stream(), all(SendTask.class).stream())
                .toList();
    }

    /** The events by which a process sends a message. */
    public static List<MessageEventDefinition> senders() {
        return all(MessageEventDefinition.class).stream()
                .filter(message -> message.getParentElement() instanceof ThrowEvent)
                .toList();
    }

    /** What may stand as {@code ${…}} or {@code #{…}} anywhere in a model, without the braces. */
    public static List<String> expressions() {
        return files(".bpmn").stream()
                .flatMap(file -> EXPRESSION.matcher(MainCode.read(file)).results())
                .map(found -> found.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    /** All matches of a pattern in a text, as its first group. */
    public static List<String> find(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    /** Where an element stands, to be found again. */
    public static String place(BaseElement element) {
        return process(element).getId() + "/" + element.getId();
    }

    public static Process process(BaseElement element) {
        return process(element.getModelInstance());
    }

    public static Process process(ModelInstance model) {
        return model.getModelElementsByType(Process.class).iterator().next();
    }

    public static <T extends ModelElementInstance> Optional<T> extension(BaseElement element, Class<T> type) {
        return Optional.ofNullable(element.getExtensionElements())
                .filter(extensions ->
                        extensions.getElementsQuery().filterByType(type).count() > 0)
                .map(extensions ->
                        extensions.getElementsQuery().filterByType(type).singleResult());
    }

    public static Optional<String> retries(BaseElement element) {
        return extension(element, CamundaFailedJobRetryTimeCycle.class).map(ModelElementInstance::getTextContent);
    }

    /** The input parameters of a task: name to expression. */
    public static Map<String, String> inputs(UserTask task) {
        return extension(task, CamundaInputOutput.class).stream()
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .collect(Collectors.toMap(CamundaInputParameter::getCamundaName, ModelElementInstance::getTextContent));
    }

    /** The output parameters of a task: name to expression. */
    public static Map<String, String> outputs(UserTask task) {
        return extension(task, CamundaInputOutput.class).stream()
                .flatMap(mapping -> mapping.getCamundaOutputParameters().stream())
                .collect(
                        Collectors.toMap(CamundaOutputParameter::getCamundaName, ModelElementInstance::getTextContent));
    }

    /** Asserts a rule of all elements of a type; the message names those that break it. */
    public static <T extends BaseElement> void every(Class<T> type, Predicate<T> rule) {
        every(all(type), rule);
    }

    public static <T extends BaseElement> void every(List<T> elements, Predicate<T> rule) {
        assertThat(elements).as("elements that the rule is about").isNotEmpty();
        assertThat(elements.stream().filter(rule.negate()).map(Models::place))
                .as("elements that break the rule")
                .isEmpty();
    }
}
