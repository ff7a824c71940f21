package vn.neuguong.submission;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.neuguong.attachment.Attachment;
import vn.neuguong.attachment.Attachments;
import vn.neuguong.attachment.FilePanel.Entry;
import vn.neuguong.attachment.FilePanel.Folder;
import vn.neuguong.attachment.Owner;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Obligation.DossierItem;
import vn.neuguong.plan.Obligation.FileRule;
import vn.neuguong.plan.Obligation.Kind;

/** The files of a submission by the items of its dossier, and one folder for what belongs to none. */
@Component
public class DossierFolders {

    private final Attachments attachments;

    DossierFolders(Attachments attachments) {
        this.attachments = attachments;
    }

    public List<Folder> of(String submissionId, Obligation obligation) {
        List<Attachment> files = attachments.of(Owner.submission(submissionId));
        String other = obligation.kind() == Kind.REPORT ? "Tài liệu kèm theo báo cáo" : "Tài liệu khác";
        return Stream.concat(
                        obligation.dossier().stream()
                                .filter(item -> item.file() != FileRule.NONE)
                                .map(item -> folder(submissionId, item, files)),
                        Stream.of(folder(submissionId, null, other, false, files)))
                .toList();
    }

    private static Folder folder(String submissionId, DossierItem item, List<Attachment> files) {
        return folder(submissionId, item.code(), item.item(), item.file() == FileRule.REQUIRED, files);
    }

    private static Folder folder(
            String submissionId, String item, String title, boolean required, List<Attachment> files) {
        return new Folder(
                submissionId + "#" + (item == null ? "" : item),
                title,
                Owner.submission(submissionId),
                item,
                required,
                files.stream()
                        .filter(file -> Objects.equals(file.item(), item))
                        .map(file -> new Entry(file, null))
                        .toList());
    }
}
