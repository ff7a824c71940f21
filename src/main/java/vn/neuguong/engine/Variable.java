package vn.neuguong.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import vn.neuguong.calendar.VietnameseDate;

/**
 * One process variable: its name and how it is read. A process declares each of its variables once, on its card.
 *
 * @param <T> what a reader gets; null where the variable is not set
 */
public final class Variable<T> {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final String name;
    private final Function<Object, T> reader;

    private Variable(String name, Function<Object, T> reader) {
        this.name = name;
        this.reader = reader;
    }

    /** Text; blank text is read as null. */
    public static Variable<String> text(String name) {
        return new Variable<>(name, value -> {
            String text = Text.clean(value.toString());
            return text.isEmpty() ? null : text;
        });
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, Boolean.class::cast);
    }

    /** A moment, set by us for the engine (a task's due date). */
    public static Variable<Instant> moment(String name) {
        return new Variable<>(name, value -> ((Date) value).toInstant());
    }

    /** A day that a form submits, as text or, through REST, as a Date. */
    public static Variable<LocalDate> day(String name) {
        return new Variable<>(name, value -> {
            if (value instanceof Date date) {
                return date.toInstant().atZone(VietnameseDate.ZONE).toLocalDate();
            }
            if (value.toString().isBlank()) {
                return null;
            }
            try {
                return VietnameseDate.parse(value.toString());
            } catch (DateTimeException e) {
                throw new Refusal("«%s» không phải là một ngày. Hãy viết ngày như 05/9/2022.", value);
            }
        });
    }

    /** What the fields of a form hold that share a path: a record whose components are those fields. */
    public static <R> Variable<R> object(String name, Class<R> type) {
        return new Variable<>(name, value -> Variable.<R>read(name, value, JSON.constructType(type)));
    }

    /** The rows of a dynamic list; what a row holds is a record whose components are the fields of the row. */
    public static <R> Variable<List<R>> rows(String name, Class<R> row) {
        JavaType type = JSON.getTypeFactory().constructCollectionType(List.class, row);
        return new Variable<>(name, value -> {
            try {
                return List.copyOf(Variable.<List<R>>read(name, value, type));
            } catch (NullPointerException e) {
                throw malformed(name);
            }
        });
    }

    private static <V> V read(String name, Object value, JavaType type) {
        try {
            return JSON.readValue(value.toString(), type);
        } catch (JsonProcessingException e) {
            throw malformed(name);
        }
    }

    private static Refusal malformed(String name) {
        return new Refusal("Dữ liệu gửi lên ở mục «%s» không đúng khuôn dạng của biểu mẫu.", name);
    }

    public String name() {
        return name;
    }

    public T get(VariableScope scope) {
        Object value = scope.getVariable(name);
        return value == null ? null : reader.apply(value);
    }

    /** Reads what a form submitted and removes it: tables remember, variables only steer. */
    public T take(VariableScope scope) {
        T value = get(scope);
        scope.removeVariable(name);
        return value;
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, engineValue(value));
    }

    static Object engineValue(Object value) {
        return value instanceof Instant instant ? Date.from(instant) : value;
    }

    static Map<String, Object> engineValues(Map<String, ?> values) {
        Map<String, Object> translated = new HashMap<>();
        values.forEach((name, value) -> translated.put(name, engineValue(value)));
        return translated;
    }

    /** What a form shows or edits, as the engine's Json value; for the {@code …Form} beans. */
    public static JsonValue json(Object value) {
        try {
            return SpinValues.jsonValue(JSON.writeValueAsString(value)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
