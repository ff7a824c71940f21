package vn.neuguong.engine;

import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;
import org.camunda.spin.SpinRuntimeException;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;

/**
 * Variables as people enter them, made fit to be stored before the engine stores them: its columns cut no text and
 * accept no U+0000, and what it cannot read again it tells as a fault of its own.
 */
final class Entered {

    private Entered() {}

    /** @throws Refusal where a text is too long, or a value is of no kind that a form submits */
    static Map<String, Object> variables(Map<String, Object> sent) {
        if (sent == null) {
            return null;
        }
        VariableMap all = sent instanceof VariableMap map ? map : Variables.fromMap(sent);
        VariableMap entered = Variables.createVariables();
        all.keySet().forEach(name -> entered.put(name, value(name, all.getValueTyped(name))));
        return entered;
    }

    private static Object value(String name, TypedValue sent) {
        if (sent instanceof JsonValue json) {
            return json(name, json);
        }
        Object value = sent instanceof SerializableValue ? sent : sent.getValue();
        if (value instanceof String text) {
            return Text.entered(text, Text.LONGEST);
        }
        if (value == null || value instanceof Boolean || value instanceof Number || value instanceof Date) {
            return sent;
        }
        if (value instanceof SpinJsonNode) {
            return value;
        }
        throw Variable.misfit(name);
    }

    private static JsonValue json(String name, JsonValue sent) {
        try {
            Spin.JSON(sent.getValueSerialized());
            return sent;
        } catch (SpinRuntimeException e) {
            throw Variable.misfit(name);
        }
    }
}
