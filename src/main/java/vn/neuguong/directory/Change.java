package vn.neuguong.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One thing that an import changes.
 *
 * @param sheet what it is, as the sheet is called
 * @param code the code or id of what changes
 * @param differences what is written anew, and over what
 */
public record Change(Kind kind, String sheet, String code, String name, List<Difference> differences) {

    /** What happens. */
    public enum Kind {
        NEW("Thêm mới"),
        CHANGED("Thay đổi"),
        MERGED("Sáp nhập"),
        ENDED("Kết thúc");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param field the heading
     * @param before as a person reads it; empty where there was nothing
     * @param after as a person reads it; empty where nothing remains
     */
    public record Difference(String field, String before, String after) {}

    /** The kind in words, for who reads it as JSON. */
    @JsonProperty
    public String label() {
        return kind.label();
    }
}
