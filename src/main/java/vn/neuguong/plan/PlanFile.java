package vn.neuguong.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.serialization.JsonNodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;

/** A plan as a YAML file: read, or told in which line it is wrong and why; and written, so that reading gives it back. */
@Component
class PlanFile {

    private final JsonNodeReader nodes =
            JsonNodeReader.builder().locationAware().build();
    private final JsonMapper mapper = JsonMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final YAMLMapper writer = YAMLMapper.builder()
            .findAndAddModules()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
            // The schema knows a flag that is set; that it is not is said by leaving it out.
            .withConfigOverride(
                    boolean.class,
                    flag -> flag.setInclude(
                            JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.ALWAYS)))
            .build();
    private final JsonSchema schema;

    PlanFile(@Value("classpath:plans/plan.schema.json") Resource schema) throws IOException {
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        schema.getInputStream(),
                        SchemaValidatorsConfig.builder()
                                .locale(Locale.forLanguageTag("vi"))
                                .build());
    }

    Plan read(Resource file) throws IOException {
        return read(file.getFilename(), file.getContentAsString(StandardCharsets.UTF_8));
    }

    /**
     * @param name of the file, for whoever has to mend it
     * @throws WrongPlanFile naming the line and the reason
     */
    Plan read(String name, String yaml) {
        JsonNode tree = tree(name, Text.letters(yaml));
        schema.validate(tree).stream().min(Comparator.comparing(PlanFile::line)).ifPresent(first -> {
            throw new WrongPlanFile(name, line(first), first.getMessage());
        });
        try {
            Plan plan = mapper.treeToValue(tree, Plan.class);
            PlanRules.check(plan);
            return plan;
        } catch (JsonMappingException e) {
            throw new WrongPlanFile(name, line(tree, e), e.getOriginalMessage());
        } catch (JsonProcessingException e) {
            throw new WrongPlanFile(name, 1, e.getOriginalMessage());
        } catch (Refusal e) {
            throw new WrongPlanFile(name, 1, e.getMessage());
        }
    }

    private JsonNode tree(String name, String yaml) {
        try {
            JsonNode tree = nodes.readTree(yaml, InputFormat.YAML);
            if (tree == null || !tree.isObject()) {
                throw new WrongPlanFile(name, 1, "tệp không chứa một kế hoạch");
            }
            return tree;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) { // the reader's own wrapping of what Jackson found
            if (e.getCause() instanceof JsonProcessingException wrong) {
                throw new WrongPlanFile(name, wrong.getLocation().getLineNr(), wrong.getOriginalMessage());
            }
            throw e;
        }
    }

    String write(Plan plan) {
        try {
            return writer.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int line(ValidationMessage message) {
        return JsonNodes.tokenLocationOf(message.getInstanceNode()).getLineNr();
    }

    private static int line(JsonNode tree, JsonMappingException wrong) {
        JsonNode node = tree;
        for (JsonMappingException.Reference step : wrong.getPath()) {
            JsonNode next = step.getFieldName() != null ? node.get(step.getFieldName()) : node.get(step.getIndex());
            if (next == null) {
                break;
            }
            node = next;
        }
        return JsonNodes.tokenLocationOf(node).getLineNr();
    }
}
