package vn.neuguong.attachment;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Steps;

/** The record of a submission's files: append-only, which were submitted, and which were taken away afterwards. */
@Component
class AttachmentSteps {

    private final Steps steps;

    AttachmentSteps(Steps steps) {
        this.steps = steps;
    }

    /** @param names of the files that had not been submitted before */
    void submitted(String submissionId, List<String> names) {
        if (!names.isEmpty()) {
            add(submissionId, "SUBMITTED", "%d tệp: %s".formatted(names.size(), String.join("; ", names)));
        }
    }

    void removed(Attachment file) {
        add(file.owner().submission(), "REMOVED", file.name());
    }

    private void add(String submissionId, String action, String remark) {
        steps.add("attachment_step", "submission_id, action, remark", submissionId, action, remark);
    }
}
