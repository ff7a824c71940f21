package vn.neuguong;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Vietnamese of Camunda's four applications against the English that Camunda ships. */
class LocaleTest {

    private static final List<String> APPLICATIONS = List.of("tasklist", "welcome", "admin", "cockpit");
    private static final String BYTE_ORDER_MARK = "\ufeff"; // Tasklist's English begins with it
    private static final Pattern PLACEHOLDERS =
            Pattern.compile("\\{\\{.*?}}|</?(?:a|br|strong)\\b[^>]*>|%[sd]|&[a-z]+;");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2}");

    /** English texts that are names, signs or letters of a technical language, the same in Vietnamese. */
    private static final Set<String> THE_SAME = Set.of("Camunda", "ID", "ID*", "OK", "Optimize");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void everything_shipped_in_english_is_there_in_vietnamese_and_nothing_else(String application) throws IOException {
        assertThat(vietnamese(application).keySet())
                .containsExactlyElementsOf(english(application).keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void every_text_keeps_its_placeholders_and_markup(String application) throws IOException {
        Map<String, String> vietnamese = vietnamese(application);
        english(application)
                .forEach((key, text) ->
                        assertThat(placeholders(vietnamese.get(key))).as(key).isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void every_text_is_translated(String application) throws IOException {
        Map<String, String> vietnamese = vietnamese(application);
        labels(english(application)).forEach((key, text) -> {
            String translated = vietnamese.get(key);
            assertThat(translated.isBlank()).as(key).isEqualTo(text.isBlank());
            if (WORDS.matcher(text).find() && !THE_SAME.contains(text)) {
                assertThat(translated).as(key).isNotEqualTo(text);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "admin", "cockpit"})
    void every_text_is_composed_as_the_rest_of_the_system_is(String application) throws IOException {
        String file = read(application, "vi");
        assertThat(file).doesNotStartWith(BYTE_ORDER_MARK);
        assertThat(Normalizer.isNormalized(file, Form.NFC)).isTrue();
    }

    @Test
    void what_is_called_the_same_in_english_is_called_the_same_in_all_applications() throws IOException {
        Map<String, Set<String>> translations = new TreeMap<>();
        for (String application : APPLICATIONS) {
            Map<String, String> vietnamese = vietnamese(application);
            labels(english(application)).forEach((key, text) -> translations
                    .computeIfAbsent(text, any -> new TreeSet<>())
                    .add(vietnamese.get(key)));
        }
        translations.values().removeIf(several -> several.size() == 1);
        assertThat(translations).isEmpty();
    }

    private static Map<String, String> english(String application) throws IOException {
        return texts(read(application, "en"));
    }

    private static Map<String, String> vietnamese(String application) throws IOException {
        return texts(read(application, "vi"));
    }

    /** Without the formats of dates, in which one word stands for several. */
    private static Map<String, String> labels(Map<String, String> texts) {
        Map<String, String> labels = new TreeMap<>(texts);
        labels.keySet().removeIf(key -> !key.startsWith("labels."));
        return labels;
    }

    private static String read(String application, String language) throws IOException {
        String path = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(application, language);
        try (InputStream file = LocaleTest.class.getResourceAsStream(path)) {
            assertThat(file).as(path).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Map<String, String> texts(String file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        collect("", new ObjectMapper().readTree(file.replace(BYTE_ORDER_MARK, "")), texts);
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> collect(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), texts));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "." + i, node.get(i), texts);
            }
        } else {
            texts.put(path, node.asText());
        }
    }

    /** In any order, for the order of words differs. */
    private static List<String> placeholders(String text) {
        return PLACEHOLDERS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }
}
