package vn.neuguong.engine;

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

    private final String name;
    private final Function<Object, T> reader;

    private Variable(String name, Function<Object, T> reader) {
        this.name = name;
        this.reader = reader;
    }

    /** Text; blank text is read as null. */
    public static Variable<String> text(String name) {
        return new Variable<>(name, value -> {
            String text = Text.entered(of(String.class, name, value), Text.LONGEST);
            return text.isEmpty() ? null : text;
        });
    }

    public static Variable<Boolean> flag(String name) {
        return new Variable<>(name, value -> of(Boolean.class, name, value));
    }

    /** A moment, set by us for the engine (a task's due date). */
    public static Variable<Instant> moment(String name) {
        return new Variable<>(name, value -> ((Date) value).toInstant());
    }

    /** A day that a form submits, as text or, through REST, as a Date. */
    public static Variable<LocalDate> day(String name) {
        return new Variable<>(name, value -> {
            if (value instanceof Date date) {
                return VietnameseDate.day(date.toInstant());
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
        return new Variable<>(name, value -> Rows.readOne(name, value.toString(), type));
    }

    /** The rows of a dynamic list; what a row holds is a record whose components are the fields of the row. */
    public static <R> Variable<List<R>> rows(String name, Class<R> row) {
        return new Variable<>(name, value -> Rows.read(name, value.toString(), row));
    }

    private static <V> V of(Class<V> type, String name, Object value) {
        if (!type.isInstance(value)) {
            throw misfit(name);
        }
        return type.cast(value);
    }

    /** What was sent is no value of the field, whoever sent it past the form. */
    static Refusal misfit(String name) {
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
        return SpinValues.jsonValue(Rows.write(value)).create();
    }
}
