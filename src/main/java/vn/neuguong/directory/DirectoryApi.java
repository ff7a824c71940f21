package vn.neuguong.directory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;

/** The import of the directory for administrators; the page for it is in Camunda Admin. */
@RestController
@RequestMapping("/api/directory")
class DirectoryApi {

    private static final MediaType EXCEL =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** Why nothing was done, and which rows it is about. */
    record Answer(String message, List<Problem> problems) {}

    private final DirectoryImport imports;
    private final People people;

    DirectoryApi(DirectoryImport imports, People people) {
        this.imports = imports;
        this.people = people;
    }

    @PostMapping("/preview")
    Preview preview(@RequestParam(name = "file", required = false) List<MultipartFile> files) {
        requireAdministrator();
        return imports.preview(uploads(files));
    }

    @PostMapping("/import")
    DirectoryImport.Applied apply(
            @RequestParam(name = "file", required = false) List<MultipartFile> files, @RequestParam String version) {
        requireAdministrator();
        return imports.apply(uploads(files), version);
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template() {
        requireAdministrator();
        return ResponseEntity.ok()
                .contentType(EXCEL)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"mau-danh-ba.xlsx\"")
                .body(DirectoryTemplate.excel());
    }

    @ExceptionHandler
    ResponseEntity<Answer> bad(BadDirectoryFile bad) {
        return ResponseEntity.unprocessableEntity()
                .contentType(MediaType.APPLICATION_JSON)
                .body(new Answer(bad.getMessage(), bad.problems()));
    }

    private void requireAdministrator() {
        if (!people.isAdministrator()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private static List<Upload> uploads(List<MultipartFile> files) {
        if (files == null || files.isEmpty()) {
            throw new Refusal("Chưa chọn tệp nào. Hãy chọn một tệp Excel hoặc một, hai tệp CSV.");
        }
        List<Upload> uploads = new ArrayList<>();
        for (MultipartFile file : files) {
            try {
                uploads.add(new Upload(file.getOriginalFilename(), file.getBytes()));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return uploads;
    }
}
