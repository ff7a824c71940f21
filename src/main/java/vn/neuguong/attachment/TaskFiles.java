package vn.neuguong.attachment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.attachment.FilePanel.Folder;
import vn.neuguong.engine.OpenTasks;
import vn.neuguong.engine.OpenTasks.OpenTask;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.Text;

/** The files of an open task, for whoever works on it; nobody attaches or removes one in another way. */
@Component
@Transactional
class TaskFiles {

    private static final int LONGEST_NAME = 300; // as in the form that nominates

    private final OpenTasks tasks;
    private final List<TaskFolders> features;
    private final Attachments attachments;

    TaskFiles(OpenTasks tasks, List<TaskFolders> features, Attachments attachments) {
        this.tasks = tasks;
        this.features = features;
        this.attachments = attachments;
    }

    /** What the task shows; a panel without folders where it has no files. */
    FilePanel panel(String taskId) {
        return tasks.find(taskId).map(this::panel).orElseGet(() -> FilePanel.toRead(List.of()));
    }

    private FilePanel panel(OpenTask task) {
        FilePanel panel = features.stream()
                .flatMap(feature -> feature.of(task).stream())
                .findFirst()
                .orElseGet(() -> FilePanel.toRead(List.of()));
        return new FilePanel(panel.editable() && task.mine(), panel.nominees(), panel.nomineeField(), panel.folders());
    }

    /** @throws Refusal where whoever is acting cannot attach a file there */
    Folder folder(String taskId, String key) {
        FilePanel panel = panel(taskId);
        if (!panel.editable()) {
            throw new Refusal(
                    "Đồng chí không nhận việc này, hoặc việc đã hoàn thành, nên không sửa được tệp đính kèm.");
        }
        return panel.folders().stream()
                .filter(folder -> folder.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal("Mục hồ sơ này không còn nhận tệp. Hãy mở lại công việc."));
    }

    long add(String taskId, String key, String nominee, ReceivedFile file) {
        Folder folder = held(taskId, key);
        return attachments.add(folder.owner(), folder.item(), nominee(nominee), file);
    }

    /** Says whose a file is; empty for everyone's. */
    void assign(String taskId, String key, long id, String nominee) {
        attachments.assign(present(held(taskId, key), id), nominee(nominee));
    }

    void remove(String taskId, String key, long id) {
        attachments.remove(present(held(taskId, key), id));
    }

    /** The folder, when nobody else changes it any more: so the task is asked again, which may have been completed. */
    private Folder held(String taskId, String key) {
        attachments.hold(folder(taskId, key).owner());
        return folder(taskId, key);
    }

    private static Attachment present(Folder folder, long id) {
        return folder.entries().stream()
                .map(FilePanel.Entry::file)
                .filter(file -> file.id() == id && !file.isRemoved())
                .findFirst()
                .orElseThrow(() -> new Refusal("Tệp này không còn trong mục hồ sơ. Hãy mở lại công việc."));
    }

    private static String nominee(String typed) {
        String name = Text.clean(typed);
        if (name.length() > LONGEST_NAME) {
            throw new Refusal("Tên trong ô «Của ai» quá dài.");
        }
        return name.isEmpty() ? null : name;
    }
}
