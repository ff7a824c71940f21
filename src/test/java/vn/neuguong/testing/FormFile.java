package vn.neuguong.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A form in {@code forms/}, read as a file. */
public record FormFile(String name, JsonNode json) {

    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);

    /** All forms, by the name of the file without its ending. */
    public static Map<String, FormFile> all() {
        return MainCode.files(Path.of("forms"), ".form").stream()
                .map(FormFile::read)
                .collect(Collectors.toMap(FormFile::name, Function.identity()));
    }

    private static FormFile read(Path file) {
        try {
            return new FormFile(Models.baseName(file), new ObjectMapper().readTree(MainCode.read(file)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file + " is no JSON", e);
        }
    }

    public String id() {
        return json.path("id").asText();
    }

    /** What the form submits: the keys of its fields and the paths of its lists and groups. */
    public List<String> keys() {
        return fields(json).map(FormFile::binding).toList();
    }

    /** The lists of the form, and the groups that have a path: path to what a row, or the group, holds. */
    public Map<String, Content> contents() {
        return contents(json).fields();
    }

    /** The keys of fields, each with what it holds of its own: nothing, but for lists and groups. */
    public record Content(Map<String, Content> fields) {}

    private static Content contents(JsonNode parent) {
        return new Content(fields(parent).collect(Collectors.toMap(FormFile::binding, FormFile::contents)));
    }

    /** The components that bind data, those in groups too; a list, or a group with a path, counts as one. */
    private static Stream<JsonNode> fields(JsonNode parent) {
        return children(parent.path("components"))
                .flatMap(child -> binding(child).isEmpty() ? fields(child) : Stream.of(child));
    }

    private static String binding(JsonNode component) {
        return component.path(component.has("path") ? "path" : "key").asText();
    }

    /** How long the texts of the form may be. */
    public List<Integer> maxLengths() {
        return json.findValues("maxLength").stream().map(JsonNode::asInt).toList();
    }

    /** The FEEL expressions of the form, those in templates included. */
    public List<String> expressions() {
        return texts(json).flatMap(FormFile::expressions).toList();
    }

    private static Stream<String> expressions(String text) {
        return text.startsWith("=") ? Stream.of(text.substring(1)) : Models.find(TEMPLATE, text).stream();
    }

    private static Stream<String> texts(JsonNode node) {
        return node.isTextual() ? Stream.of(node.asText()) : children(node).flatMap(FormFile::texts);
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
