package vn.neuguong;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.neuguong.testing.Models.every;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import vn.neuguong.engine.Text;
import vn.neuguong.plan.PlanCycle;
import vn.neuguong.testing.Card;
import vn.neuguong.testing.FormFile;
import vn.neuguong.testing.Models;

/** What a form shows and submits is what its task gives it and takes from it. */
class ModelFormTest {

    private static final Map<String, FormFile> FORMS = FormFile.all();

    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([a-zA-Z]\\w*)");

    /** The words of FEEL, of its templates and of the built-in functions that our forms use. */
    private static final Set<String> WORDS = Set.of(
            "if", "then", "else", "and", "or", "null", "true", "false", "count", "sublist", "string", "length", "get",
            "value", "loop", "i", "this");

    @Test
    void every_form_is_named_like_its_file() {
        assertThat(FORMS).isNotEmpty().allSatisfy((file, form) -> assertThat(form.id())
                .isEqualTo(file));
    }

    /** Tasklist does not open a form in which two components have one id. */
    @Test
    void no_two_components_of_a_form_have_one_id() {
        assertThat(FORMS.values())
                .allSatisfy(form -> assertThat(ids(form.json())).as(form.name()).doesNotHaveDuplicates());
    }

    @Test
    void every_user_task_shows_the_form_of_its_name_from_the_same_deployment() {
        every(UserTask.class, task -> task.getId().equals(task.getCamundaFormRef()));
        every(UserTask.class, task -> "deployment".equals(task.getCamundaFormRefBinding()));
    }

    @Test
    void every_start_form_is_named_after_its_process_and_from_the_same_deployment() {
        every(startsWithForm(), start -> startForm(start).equals(start.getCamundaFormRef()));
        every(startsWithForm(), start -> "deployment".equals(start.getCamundaFormRefBinding()));
    }

    @Test
    void every_form_belongs_to_a_user_task_or_a_start_event_and_each_of_them_has_one() {
        assertThat(FORMS.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Models.all(UserTask.class).stream().map(UserTask::getId),
                                startsWithForm().stream().map(ModelFormTest::startForm))
                        .toList());
    }

    /** People look for the name that stands in their list; a form may add to it what it is about. */
    @Test
    void the_heading_of_a_form_begins_with_the_name_of_its_task_or_process() {
        every(
                UserTask.class,
                task -> task.getId().equals("castBallot")
                        || heading(task.getId()).startsWith(task.getName()));
        every(startsWithForm(), start -> heading(startForm(start))
                .equals(Models.process(start).getName()));
    }

    @Test
    void every_user_task_has_people() {
        every(UserTask.class, task -> task.getCamundaCandidateGroups() != null || task.getCamundaAssignee() != null);
    }

    @Test
    void what_a_form_submits_is_what_may_leave_its_task() {
        every(UserTask.class, task -> Set.copyOf(form(task).keys())
                .equals(Models.outputs(task).keySet()));
    }

    @Test
    void what_a_form_submits_is_declared_on_the_card_of_its_process() {
        every(
                UserTask.class,
                task -> variables(task).keySet().containsAll(form(task).keys()));
    }

    @Test
    void the_start_form_submits_what_its_delegate_reads() {
        assertThat(FORMS.get("startPlanCycle").keys())
                .containsExactlyInAnyOrder(PlanCycle.PLAN_CODE.name(), PlanCycle.BASED_ON.name());
    }

    @Test
    void the_fields_of_a_row_or_group_are_the_components_of_its_record() {
        every(UserTask.class, task -> form(task).contents().entrySet().stream()
                .allMatch(field -> fits(
                        field.getValue(), variables(task).get(field.getKey()).getGenericType())));
    }

    /** A value left over from before, or from another task, would otherwise be shown and submitted again. */
    @Test
    void every_task_masks_the_variables_that_it_submits_and_gets_nothing_but_its_view_besides() {
        every(
                UserTask.class,
                task -> Models.inputs(task).keySet().equals(union(form(task).keys(), "view")));
    }

    @Test
    void what_leaves_a_task_leaves_it_unchanged() {
        every(UserTask.class, task -> Models.outputs(task).entrySet().stream()
                .allMatch(output -> output.getValue().equals("${%s}".formatted(output.getKey()))));
    }

    @Test
    void every_view_is_made_by_the_method_named_after_its_task() {
        every(UserTask.class, task -> Models.inputs(task)
                .get("view")
                .matches("\\$\\{[a-z]+Form\\.%s\\(execution\\.processBusinessKey.*".formatted(task.getId())));
    }

    @Test
    void what_a_form_shows_comes_from_its_view_or_its_own_fields() {
        assertThat(FORMS.values())
                .allSatisfy(form -> assertThat(names(form)).as(form.name()).isSubsetOf(union(form.keys(), "view")));
    }

    @Test
    void no_form_lets_type_more_than_is_taken() {
        assertThat(FORMS.values())
                .allSatisfy(form -> assertThat(form.maxLengths()).allMatch(length -> length <= Text.LONGEST_IN_ROW));
    }

    private static List<String> ids(JsonNode form) {
        return form.findValuesAsText("id");
    }

    private static FormFile form(UserTask task) {
        return FORMS.get(task.getId());
    }

    private static String heading(String form) {
        String text = FORMS.get(form).json().at("/components/0/text").asText();
        return text.lines().findFirst().orElseThrow().substring("# ".length());
    }

    private static List<StartEvent> startsWithForm() {
        return Models.all(StartEvent.class).stream()
                .filter(start -> start.getCamundaFormRef() != null)
                .toList();
    }

    private static String startForm(StartEvent start) {
        return "start" + Card.capital(Models.process(start).getId());
    }

    private static Map<String, Field> variables(UserTask task) {
        return Card.of(Models.process(task).getId()).get(0).variables();
    }

    /** Whether the fields are the components of R, for a type such as R, {@code List<R>} or {@code Variable<List<R>>}. */
    private static boolean fits(FormFile.Content content, Type type) {
        if (content.fields().isEmpty()) {
            return true;
        }
        if (type instanceof ParameterizedType generic) {
            return fits(content, generic.getActualTypeArguments()[0]);
        }
        Map<String, Type> components = Arrays.stream(((Class<?>) type).getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getGenericType));
        return content.fields().keySet().equals(components.keySet())
                && content.fields().entrySet().stream()
                        .allMatch(field -> fits(field.getValue(), components.get(field.getKey())));
    }

    private static Set<String> names(FormFile form) {
        return form.expressions().stream()
                .map(expression -> expression.replaceAll("\"[^\"]*\"", "\"\""))
                .flatMap(expression -> Models.find(NAME, expression).stream())
                .filter(name -> !WORDS.contains(name))
                .collect(Collectors.toSet());
    }

    private static Set<String> union(List<String> names, String another) {
        Set<String> all = new HashSet<>(names);
        all.add(another);
        return all;
    }
}
