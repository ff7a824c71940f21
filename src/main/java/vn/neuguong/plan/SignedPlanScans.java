package vn.neuguong.plan;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.neuguong.attachment.Attachments;
import vn.neuguong.attachment.FilePanel;
import vn.neuguong.attachment.TaskFolders;
import vn.neuguong.engine.OpenTasks.OpenTask;

/** The scanned copy of the signed plan, which the office attaches while it has the paper signed. */
@Component
class SignedPlanScans implements TaskFolders {

    private final Attachments attachments;

    SignedPlanScans(Attachments attachments) {
        this.attachments = attachments;
    }

    @Override
    public Optional<FilePanel> of(OpenTask task) {
        return task.key().equals("signPlan")
                ? Optional.of(attachments.scans(task.businessKey() + "/" + PlanPaper.NAME))
                : Optional.empty();
    }
}
