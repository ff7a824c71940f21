package vn.neuguong.draft;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * The draft of a task as those read it who work on the task.
 *
 * @param version what the next change has to be based on; 0 where nothing was saved yet
 * @param outdated whether it was saved in an older form
 * @param changedBy the name of whoever saved it last
 * @param own whether that is who reads it
 * @param replaced what had been saved by another person than the draft, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Draft(
        boolean kept,
        int version,
        boolean outdated,
        JsonNode content,
        String changedBy,
        boolean own,
        Instant changedAt,
        Replaced replaced) {

    /** @param own whether whoever reads it had saved it */
    record Replaced(JsonNode content, String changedBy, boolean own, Instant changedAt) {}

    /** Nothing was saved yet, or nothing ever is. */
    static Draft none(boolean kept) {
        return new Draft(kept, 0, false, null, null, false, null, null);
    }
}
