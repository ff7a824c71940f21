package vn.neuguong;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.neuguong.testing.Models.every;
import static vn.neuguong.testing.Models.senders;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;
import vn.neuguong.testing.Card;
import vn.neuguong.testing.MainCode;
import vn.neuguong.testing.Models;

/** One name: what stands behind a box of a model is found by the box's id, and nothing stands there for nothing. */
class ModelLinkTest {

    private static final Pattern CALL = Pattern.compile("\\b([a-z]\\w*)\\.(\\w+)\\(([^()]*)\\)");

    @Test
    void every_process_is_named_like_its_file() {
        assertThat(Models.processes()).isNotEmpty().allSatisfy((file, model) -> assertThat(
                        model.getModelElementsByType(Process.class))
                .extracting(Process::getId)
                .containsExactly(file));
    }

    @Test
    void every_process_has_its_test() {
        List<String> tests = MainCode.files(Path.of("src/test/java"), "Test.java").stream()
                .map(Models::baseName)
                .toList();
        every(Process.class, process -> tests.contains(Card.capital(process.getId()) + "Test"));
    }

    @Test
    void every_decision_is_named_like_its_file() {
        assertThat(Models.files(".dmn")).isNotEmpty().allSatisfy(file -> assertThat(Models.decisions(file))
                .extracting(decision -> decision.getId())
                .containsExactly(Models.baseName(file)));
    }

    @Test
    void every_decision_is_asked_by_the_code() {
        String code = MainCode.sources().stream().map(MainCode::read).collect(Collectors.joining());
        assertThat(Models.files(".dmn"))
                .allSatisfy(file -> assertThat(code).contains("\"%s\"".formatted(Models.baseName(file))));
    }

    @Test
    void every_process_and_decision_has_a_time_to_live() {
        every(Process.class, process -> process.getCamundaHistoryTimeToLiveString() != null);
        assertThat(Models.files(".dmn").stream().flatMap(file -> Models.decisions(file).stream()))
                .allSatisfy(decision ->
                        assertThat(decision.getCamundaHistoryTimeToLiveString()).isNotNull());
    }

    @Test
    void every_service_task_has_its_delegate() {
        every(
                Models.delegateTasks(),
                task -> "${%sDelegate}".formatted(task.getId()).equals(delegateExpression(task)));
        assertThat(delegateNames()).containsAll(delegatesWanted());
    }

    @Test
    void every_delegate_has_its_service_task() {
        assertThat(delegatesWanted()).containsAll(delegateNames());
    }

    @Test
    void every_message_is_sent_by_the_delegate_named_after_it() {
        every(
                senders(),
                message -> "${%sDelegate}".formatted(sender(message)).equals(message.getCamundaDelegateExpression()));
    }

    @Test
    void every_delegate_is_a_component_beside_its_feature() {
        assertThat(delegates()).isNotEmpty().allSatisfy(type -> {
            assertThat(type.getPackageName()).matches("vn\\.neuguong\\.[a-z]+\\.process");
            assertThat(type.getAnnotation(Component.class)).isNotNull();
            assertThat(type.getAnnotation(Component.class).value()).isEmpty();
        });
    }

    private static String delegateExpression(Task task) {
        return task.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "delegateExpression");
    }

    private static List<Class<?>> delegates() {
        return MainCode.classes().stream()
                .filter(type -> type.getSimpleName().endsWith("Delegate"))
                .toList();
    }

    private static List<String> delegateNames() {
        return delegates().stream().map(Class::getSimpleName).toList();
    }

    private static Set<String> delegatesWanted() {
        return Stream.concat(
                        Models.delegateTasks().stream().map(Task::getId),
                        senders().stream().map(ModelLinkTest::sender))
                .map(id -> Card.capital(id) + "Delegate")
                .collect(Collectors.toSet());
    }

    private static String sender(MessageEventDefinition message) {
        return "send" + Card.capital(message.getMessage().getName());
    }

    @Test
    void every_bean_that_an_expression_calls_has_that_public_method() {
        assertThat(calls()).isNotEmpty().allSatisfy(call -> {
            assertThat(MainCode.components()).containsKey(call.group(1));
            assertThat(publicMethods(MainCode.components().get(call.group(1)))).contains(signature(call));
        });
    }

    @Test
    void every_public_method_beside_the_delegates_is_called_by_an_expression() {
        Set<String> called = calls().stream()
                .map(call -> call.group(1) + "." + signature(call))
                .collect(Collectors.toSet());
        assertThat(MainCode.components().entrySet().stream()
                        .filter(bean -> bean.getValue().getPackageName().endsWith(".process"))
                        .filter(bean -> !bean.getValue().getSimpleName().endsWith("Delegate"))
                        .flatMap(bean -> publicMethods(bean.getValue()).map(method -> bean.getKey() + "." + method)))
                .isNotEmpty()
                .allMatch(called::contains);
    }

    private static List<MatchResult> calls() {
        return Models.expressions().stream()
                .flatMap(expression -> CALL.matcher(expression).results())
                .toList();
    }

    private static String signature(MatchResult call) {
        String arguments = call.group(3);
        return call.group(2) + "/" + (arguments.isBlank() ? 0 : arguments.split(",").length);
    }

    private static Stream<String> publicMethods(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                ? Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .map(method -> method.getName() + "/" + method.getParameterCount())
                : Stream.of();
    }
}
