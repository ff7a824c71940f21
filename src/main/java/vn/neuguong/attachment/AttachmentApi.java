package vn.neuguong.attachment;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.neuguong.attachment.FilePanel.Entry;
import vn.neuguong.attachment.FilePanel.Folder;
import vn.neuguong.engine.People;

/** The files of tasks for Tasklist, and every file for those who may read it. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class AttachmentApi {

    /** A file in a list; label and nominee as in {@link Entry} and {@link Attachment}. */
    record FileView(
            long id,
            String name,
            String label,
            String nominee,
            int size,
            boolean preview,
            String uploadedBy,
            OffsetDateTime uploadedAt,
            boolean submitted,
            OffsetDateTime removedAt) {}

    record FolderView(String key, String title, boolean required, List<FileView> files) {}

    record PanelView(
            boolean editable, int largest, List<String> nominees, String nomineeField, List<FolderView> folders) {}

    /** Whose a file is; null or empty for everyone's. */
    record Assignment(String nominee) {}

    private final TaskFiles files;
    private final Attachments attachments;
    private final FileReaders readers;
    private final Downloads downloads;
    private final People people;

    AttachmentApi(TaskFiles files, Attachments attachments, FileReaders readers, Downloads downloads, People people) {
        this.files = files;
        this.attachments = attachments;
        this.readers = readers;
        this.downloads = downloads;
        this.people = people;
    }

    @GetMapping("/tasks/{task}/attachments")
    PanelView panel(@PathVariable String task) {
        FilePanel panel = files.panel(task);
        Function<String, String> names = names();
        return new PanelView(
                panel.editable(),
                ReceivedFile.LARGEST,
                panel.nominees(),
                panel.nomineeField(),
                panel.folders().stream().map(folder -> view(folder, names)).toList());
    }

    /** Attaches the file that is the body of the request, as it is. */
    @PostMapping(path = "/tasks/{task}/attachments", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    void add(
            @PathVariable String task,
            @RequestParam String folder,
            @RequestParam String name,
            @RequestParam(required = false) String nominee,
            HttpServletRequest request)
            throws IOException {
        files.folder(task, folder); // before anything is read
        try (ReceivedFile file = ReceivedFile.receive(name, request.getContentLengthLong(), request.getInputStream())) {
            files.add(task, folder, nominee, file);
        }
    }

    @PutMapping("/tasks/{task}/attachments/{id}")
    void assign(
            @PathVariable String task,
            @PathVariable long id,
            @RequestParam String folder,
            @RequestBody Assignment assignment) {
        files.assign(task, folder, id, assignment.nominee());
    }

    @DeleteMapping("/tasks/{task}/attachments/{id}")
    void remove(@PathVariable String task, @PathVariable long id, @RequestParam String folder) {
        files.remove(task, folder, id);
    }

    /** The files of a submission that whoever asks may read. */
    @GetMapping("/attachments")
    List<FileView> ofSubmission(@RequestParam String submission) {
        Function<String, String> names = names();
        return attachments.of(Owner.submission(submission)).stream()
                .filter(readers::mayRead)
                .map(file -> view(new Entry(file, file.item()), names))
                .toList();
    }

    @GetMapping(path = "/attachments/{id}", produces = MediaType.ALL_VALUE)
    ResponseEntity<InputStreamResource> read(
            @PathVariable long id, @RequestParam(defaultValue = "false") boolean download) {
        return attachments
                .find(id)
                .filter(readers::mayRead)
                .map(file -> downloads.answer(file, download))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Hundreds of files are of a few people. */
    private Function<String, String> names() {
        Map<String, String> known = new HashMap<>();
        return person -> known.computeIfAbsent(person, people::name);
    }

    private static FolderView view(Folder folder, Function<String, String> names) {
        return new FolderView(
                folder.key(),
                folder.title(),
                folder.required(),
                folder.entries().stream().map(entry -> view(entry, names)).toList());
    }

    private static FileView view(Entry entry, Function<String, String> names) {
        Attachment file = entry.file();
        return new FileView(
                file.id(),
                file.name(),
                entry.label(),
                file.nominee(),
                file.size(),
                file.type().hasPreview(),
                names.apply(file.uploadedBy()),
                file.uploadedAt(),
                file.isSubmitted(),
                file.removedAt());
    }
}
