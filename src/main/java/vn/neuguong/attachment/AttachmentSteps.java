package vn.neuguong.attachment;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.People;

/** The record of a submission's files: append-only, which were submitted, and which were taken away afterwards. */
@Component
class AttachmentSteps {

    private final JdbcClient jdbc;
    private final People people;

    AttachmentSteps(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** @param names of the files that had not been submitted before */
    void submitted(String submissionId, List<String> names, OffsetDateTime at) {
        if (!names.isEmpty()) {
            add(submissionId, "SUBMITTED", "%d tệp: %s".formatted(names.size(), String.join("; ", names)), at);
        }
    }

    void removed(Attachment file, OffsetDateTime at) {
        add(file.owner().submission(), "REMOVED", file.name(), at);
    }

    private void add(String submissionId, String action, String remark, OffsetDateTime at) {
        jdbc.sql("""
                        insert into attachment_step (submission_id, action, remark, person, on_behalf_of, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        submissionId,
                        action,
                        remark,
                        people.current().orElse(null),
                        people.onBehalfOf().orElse(null),
                        at)
                .update();
    }
}
