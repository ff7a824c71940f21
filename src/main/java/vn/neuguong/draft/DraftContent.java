package vn.neuguong.draft;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;

/** What a page sends as a draft, made fit to be stored. It is not checked: it is unfinished by its nature. */
@Component
class DraftContent {

    /** A change: what the form holds, and the version of the draft it was based on. */
    record Change(int version, ObjectNode content) {}

    private static final int LARGEST = 2 * 1024 * 1024;

    private final ObjectMapper json;

    DraftContent(ObjectMapper json) {
        this.json = json;
    }

    /** @throws Refusal where it is too large, or no draft */
    Change read(InputStream sent) throws IOException {
        byte[] bytes = sent.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new Refusal("Bản nháp lớn hơn 2 MB nên máy chủ không lưu được. Hãy rút gọn nội dung đã nhập.");
        }
        try {
            JsonNode change = json.readTree(bytes);
            if (change.path("version").isInt() && change.path("content") instanceof ObjectNode content) {
                return new Change(change.get("version").intValue(), (ObjectNode) clean(content));
            }
        } catch (JacksonException e) {
            // told below: whatever it is, no page of ours sent it
        }
        throw new Refusal("Dữ liệu gửi lên không phải là một bản nháp.");
    }

    /** Its texts as we keep them; blanks around them stay, for somebody is still typing. */
    private JsonNode clean(JsonNode node) {
        if (node.isTextual()) {
            return json.getNodeFactory().textNode(Text.letters(node.textValue()));
        }
        if (node instanceof ArrayNode list) {
            ArrayNode clean = json.createArrayNode();
            list.forEach(entry -> clean.add(clean(entry)));
            return clean;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode clean = json.createObjectNode();
            object.properties().forEach(field -> clean.set(Text.letters(field.getKey()), clean(field.getValue())));
            return clean;
        }
        return node;
    }
}
