package vn.neuguong.monitoring;

import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.neuguong.attachment.Attachment;
import vn.neuguong.attachment.Attachments;
import vn.neuguong.attachment.Owner;
import vn.neuguong.engine.Instances;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Worklist;
import vn.neuguong.engine.Worklist.Item;
import vn.neuguong.submission.DueSubmissions;
import vn.neuguong.submission.DueSubmissions.Entry;
import vn.neuguong.submission.Standing;
import vn.neuguong.submission.Submission;
import vn.neuguong.submission.Submissions;

/** One submission, with the task that it waits for. */
@Component
class SubmissionViews {

    private static final String PROCESS = "unitSubmission";
    private static final String TASK = "/camunda/app/tasklist/default/#/?task=";

    /** A file that was submitted. */
    record File(long id, String name, long size, OffsetDateTime uploadedAt, String url) {}

    /**
     * A submission.
     *
     * @param statusLabel where it stands in the words of the unit's own lists
     * @param label as in the matrix, with the days
     * @param taskId the task that it waits for; this and what describes it is null where it is settled
     * @param assignee the name of whoever has claimed the task
     * @param remark with which it last came back to the clerk; null where it has gone on since
     */
    record Detail(
            String id,
            String plan,
            String planTitle,
            String title,
            String unit,
            String unitName,
            String responsible,
            String responsibleName,
            Standing status,
            String statusLabel,
            String label,
            LocalDate lastDay,
            String taskId,
            String taskName,
            String assignee,
            String taskUrl,
            String processInstanceId,
            String remark,
            List<File> files) {}

    private final Submissions submissions;
    private final DueSubmissions entries;
    private final PlanViews plans;
    private final Worklist worklist;
    private final Instances instances;
    private final Attachments attachments;
    private final People people;

    SubmissionViews(
            Submissions submissions,
            DueSubmissions entries,
            PlanViews plans,
            Worklist worklist,
            Instances instances,
            Attachments attachments,
            People people) {
        this.submissions = submissions;
        this.entries = entries;
        this.plans = plans;
        this.worklist = worklist;
        this.instances = instances;
        this.attachments = attachments;
        this.people = people;
    }

    Detail detail(String id) {
        Entry entry = entries.of(List.of(id)).get(id);
        if (entry == null) {
            throw new NotFoundException("Không có bài nộp nào mang mã «%s».".formatted(id));
        }
        Submission submission = submissions.get(id);
        Item task = worklist.of(List.of(id)).stream().findFirst().orElse(null);
        return new Detail(
                id,
                entry.plan(),
                plans.plan(entry.plan()).plan().title(),
                entry.title(),
                entry.unit(),
                entry.unitName(),
                submission.responsibleCode(),
                submission.responsibleName(),
                entry.cell().status(),
                submission.status().label(),
                entry.cell().label(),
                entry.cell().lastDay(),
                task == null ? null : task.id(),
                task == null ? null : task.name(),
                task == null || task.assignee() == null ? null : people.name(task.assignee()),
                task == null ? null : TASK + task.id(),
                instances.running(PROCESS, List.of(id)).get(id),
                submissions.remark(id).orElse(null),
                files(id));
    }

    private List<File> files(String id) {
        return attachments.of(Owner.submission(id)).stream()
                .filter(Attachment::isSubmitted)
                .filter(file -> !file.isRemoved())
                .map(file -> new File(
                        file.id(), file.name(), file.size(), file.uploadedAt(), "/api/attachments/" + file.id()))
                .toList();
    }
}
