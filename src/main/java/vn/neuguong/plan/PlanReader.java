package vn.neuguong.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.serialization.JsonNodeReader;
import com.networknt.schema.utils.JsonNodes;
import java.io.IOException;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.core.io.Resource;
import vn.neuguong.engine.Refusal;

/** Reads a plan from a YAML file, or says in which line it is wrong and why. */
class PlanReader {

    private final JsonNodeReader nodes =
            JsonNodeReader.builder().locationAware().build();
    private final JsonMapper mapper = JsonMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final JsonSchema schema;

    PlanReader(Resource schema) throws IOException {
        this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        schema.getInputStream(),
                        SchemaValidatorsConfig.builder()
                                .locale(Locale.forLanguageTag("vi"))
                                .build());
    }

    Plan read(Resource file) throws IOException {
        String name = file.getFilename();
        JsonNode tree;
        try {
            tree = nodes.readTree(file.getInputStream(), InputFormat.YAML);
        } catch (IllegalArgumentException e) { // the reader's own wrapping of what Jackson found
            if (e.getCause() instanceof JsonProcessingException wrong) {
                throw new WrongPlanFile(name, wrong.getLocation().getLineNr(), wrong.getOriginalMessage());
            }
            throw e;
        }
        schema.validate(tree).stream()
                .min(Comparator.comparing(PlanReader::line))
                .ifPresent(first -> {
                    throw new WrongPlanFile(name, line(first), first.getMessage());
                });
        try {
            Plan plan = mapper.treeToValue(tree, Plan.class);
            PlanRules.check(plan);
            return plan;
        } catch (JsonMappingException e) {
            throw new WrongPlanFile(name, line(tree, e), e.getOriginalMessage());
        } catch (Refusal e) {
            throw new WrongPlanFile(name, 1, e.getMessage());
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
