package vn.neuguong.draft;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;
import vn.neuguong.engine.TaskForms;
import vn.neuguong.engine.TaskForms.TaskForm;

/** Drafts for the page on which a task is worked on, and for nobody else. */
@RestController
@RequestMapping("/api/tasks/{taskId}/draft")
class DraftApi {

    /** Why a change was not kept, and what stands in its place. */
    record Conflict(String message, Draft current) {}

    private final TaskForms forms;
    private final Drafts drafts;
    private final DraftContent contents;
    private final People people;

    DraftApi(TaskForms forms, Drafts drafts, DraftContent contents, People people) {
        this.forms = forms;
        this.drafts = drafts;
        this.contents = contents;
        this.people = people;
    }

    @GetMapping
    Draft read(@PathVariable String taskId) {
        return drafts.of(mine(taskId));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    Draft keep(@PathVariable String taskId, InputStream sent) throws IOException {
        TaskForm task = mine(taskId);
        if (!task.keepsDraft()) {
            throw new Refusal("Phiếu không lưu nháp: nội dung chỉ được ghi nhận khi gửi phiếu.");
        }
        DraftContent.Change change = contents.read(sent);
        return drafts.keep(
                task, change.version(), change.content(), people.current().orElseThrow());
    }

    @DeleteMapping
    void discard(@PathVariable String taskId, @RequestParam int version) {
        drafts.discard(mine(taskId), version);
    }

    private TaskForm mine(String taskId) {
        return forms.workedOn(taskId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @ExceptionHandler
    ResponseEntity<Map<String, String>> gone(ResponseStatusException gone) {
        return ResponseEntity.status(gone.getStatusCode())
                .body(Map.of("message", "Việc này đã kết thúc hoặc đã chuyển cho người khác."));
    }

    @ExceptionHandler
    ResponseEntity<Conflict> stale(StaleDraft stale) {
        Draft current = stale.current();
        return ResponseEntity.status(HttpStatus.CONFLICT).body(new Conflict(why(current), current));
    }

    private static String why(Draft current) {
        if (current.version() == 0) {
            return "Bản nháp này không còn trên máy chủ.";
        }
        String saved = current.own()
                ? "Đồng chí đã lưu bản nháp của việc này ở máy hoặc cửa sổ khác"
                : current.changedBy() + " đã lưu bản nháp của việc này";
        return "%s lúc %s, sau khi việc được mở ở đây."
                .formatted(saved, VietnameseDate.formatMinute(current.changedAt()));
    }
}
