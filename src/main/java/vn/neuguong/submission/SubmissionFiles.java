package vn.neuguong.submission;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.attachment.Attachments;
import vn.neuguong.attachment.FilePanel;
import vn.neuguong.attachment.FilePanel.Folder;
import vn.neuguong.attachment.TaskFolders;
import vn.neuguong.engine.OpenTasks.OpenTask;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Obligation.Kind;

/** The files of a unit's submission, in the tasks of unitSubmission: the clerk attaches, leader and checker read. */
@Component
@Transactional
class SubmissionFiles implements TaskFolders {

    private static final Set<String> PREPARING = Set.of("prepareReport", "prepareNominations");
    private static final Set<String> REVIEWING = Set.of("approveSubmission", "checkSubmission");
    private static final String NAME_FIELD = "Field_name"; // of prepareNominations

    private final Submissions submissions;
    private final Nominations nominations;
    private final RequiredFiles required;
    private final DossierFolders folders;
    private final Attachments attachments;

    SubmissionFiles(
            Submissions submissions,
            Nominations nominations,
            RequiredFiles required,
            DossierFolders folders,
            Attachments attachments) {
        this.submissions = submissions;
        this.nominations = nominations;
        this.required = required;
        this.folders = folders;
        this.attachments = attachments;
    }

    /** The unit's leader sends the files with the rest. @throws vn.neuguong.engine.Refusal where one is missing */
    void submit(Submission submission) {
        Obligation obligation = nominations.obligation(submission);
        if (obligation.kind() == Kind.NOMINATION) {
            required.check(
                    submission.id(), obligation, nominations.content(submission).names());
        }
        attachments.submit(submission.id());
    }

    @Override
    public Optional<FilePanel> of(OpenTask task) {
        boolean preparing = PREPARING.contains(task.key());
        return preparing || REVIEWING.contains(task.key())
                ? Optional.of(panel(submissions.get(task.businessKey()), preparing))
                : Optional.empty();
    }

    private FilePanel panel(Submission submission, boolean preparing) {
        Obligation obligation = nominations.obligation(submission);
        boolean nominating = obligation.kind() == Kind.NOMINATION;
        List<Folder> all = folders.of(submission.id(), obligation);
        return preparing
                ? new FilePanel(
                        true,
                        nominating ? nominations.content(submission).names() : null,
                        nominating ? NAME_FIELD : null,
                        all)
                : FilePanel.toRead(all);
    }
}
