package vn.neuguong.commendation;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.attachment.Attachments;
import vn.neuguong.attachment.FilePanel;
import vn.neuguong.attachment.TaskFolders;
import vn.neuguong.engine.OpenTasks.OpenTask;

/** The scanned copy of the signed decision, which the office attaches while it has the paper signed. */
@Component
class SignedDecisionScans implements TaskFolders {

    private final Attachments attachments;

    SignedDecisionScans(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public Optional<FilePanel> of(OpenTask task) {
        return task.key().equals("signDecision")
                ? Optional.of(attachments.scans(task.businessKey() + "/" + CommendationDecision.NAME))
                : Optional.empty();
    }
}
