package vn.neuguong.attachment;

import java.util.Optional;
import vn.neuguong.engine.OpenTasks.OpenTask;

/** What a feature knows of the files of its own tasks. */
public interface TaskFolders {

    /** What a task shows of files; empty where it is none of this feature's tasks with files. */
    Optional<FilePanel> of(OpenTask task);
}
