package vn.neuguong.submission;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.attachment.Attachment;
import vn.neuguong.attachment.Attachments;
import vn.neuguong.attachment.Owner;
import vn.neuguong.engine.Refusal;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Obligation.DossierItem;
import vn.neuguong.plan.Obligation.FileRule;

/** The files of a dossier against the plan and against those who are nominated. */
@Component
@Transactional
public class RequiredFiles {

    private final Attachments attachments;

    RequiredFiles(Attachments attachments) {
        this.attachments = attachments;
    }

    /**
     * Checks the files of a submission, which then stay as they are until the end of the transaction.
     *
     * @param nominees who is nominated, by name; a file of nobody in particular is for them all
     * @throws Refusal naming each file that is missing, or one of somebody who is not nominated
     */
    public void check(String submissionId, Obligation obligation, List<String> nominees) {
        Owner owner = Owner.submission(submissionId);
        attachments.hold(owner);
        List<Attachment> files =
                attachments.of(owner).stream().filter(file -> !file.isRemoved()).toList();
        files.stream()
                .filter(file -> file.nominee() != null && !nominees.contains(file.nominee()))
                .findFirst()
                .ifPresent(file -> {
                    throw new Refusal(
                            "Tệp «%s» ghi là của «%s», nhưng danh sách đề nghị không có tên này."
                                    + " Hãy chọn lại «Của ai» hoặc gỡ tệp.",
                            file.name(), file.nominee());
                });
        List<String> missing = obligation.dossier().stream()
                .filter(item -> item.file() == FileRule.REQUIRED)
                .flatMap(item -> nominees.stream()
                        .filter(nominee -> files.stream().noneMatch(file -> covers(file, item, nominee)))
                        .map(nominee -> "«%s» của %s".formatted(item.item(), nominee)))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal(
                    "Hồ sơ còn thiếu tệp bắt buộc: %s. Cán bộ lập đề nghị đính kèm ở mục «Tệp đính kèm» dưới biểu mẫu.",
                    String.join("; ", missing));
        }
    }

    private static boolean covers(Attachment file, DossierItem item, String nominee) {
        return item.code().equals(file.item()) && file.serves(nominee);
    }
}
