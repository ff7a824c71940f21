package vn.neuguong.testing;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Process;
import vn.neuguong.engine.Variable;

/** The card of a process: the class, named like it, that declares its variables, messages and error codes. */
public record Card(Class<?> type) {

    /** The card of a process; none, or several, where the convention is broken. */
    public static List<Card> of(String process) {
        return MainCode.classes().stream()
                .filter(type -> type.getSimpleName().equals(capital(process)))
                .filter(type -> type.getPackageName().matches("vn\\.neuguong\\.[a-z]+"))
                .map(Card::new)
                .toList();
    }

    public static Stream<Card> all() {
        return Models.all(Process.class).stream().flatMap(process -> of(process.getId()).stream());
    }

    public static String capital(String id) {
        return Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }

    /** Its messages and error codes. */
    public List<String> texts() {
        return constants(String.class).map(Card::<String>value).toList();
    }

    /** Its variables by name, each as the field that declares it. */
    public Map<String, Field> variables() {
        return constants(Variable.class)
                .collect(
                        Collectors.toMap(field -> Card.<Variable<?>>value(field).name(), Function.identity()));
    }

    private Stream<Field> constants(Class<?> wanted) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == wanted);
    }

    @SuppressWarnings("unchecked") // the caller has asked for fields of this type
    private static <T> T value(Field field) {
        try {
            return (T) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
