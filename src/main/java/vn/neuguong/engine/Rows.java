package vn.neuguong.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.List;

/** Rows and objects of a form as JSON: every text in them cleaned, blank is null; what does not fit the record is refused. */
final class Rows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .addModule(new SimpleModule().addDeserializer(String.class, new EnteredText()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.WRAP_EXCEPTIONS) // a refusal comes out as it is
            .build();

    private Rows() {}

    /** @throws Refusal where the text is no list of such rows, or one of them is null */
    static <R> List<R> read(String field, String json, Class<R> row) {
        try {
            List<R> rows = JSON.readValue(json, JSON.getTypeFactory().constructCollectionType(List.class, row));
            if (rows == null || rows.contains(null)) {
                throw Variable.misfit(field);
            }
            return List.copyOf(rows);
        } catch (JsonProcessingException e) {
            throw Variable.misfit(field);
        }
    }

    /** @throws Refusal where the text is no such object */
    static <R> R readOne(String field, String json, Class<R> type) {
        try {
            R one = JSON.readValue(json, type);
            if (one == null) {
                throw Variable.misfit(field);
            }
            return one;
        } catch (JsonProcessingException e) {
            throw Variable.misfit(field);
        }
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class EnteredText extends StdScalarDeserializer<String> {

        private static final long serialVersionUID = 1L;

        EnteredText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (String) context.handleUnexpectedToken(String.class, parser); // a number is no text
            }
            String text = Text.entered(parser.getText(), Text.LONGEST_IN_ROW);
            return text.isEmpty() ? null : text;
        }
    }
}
