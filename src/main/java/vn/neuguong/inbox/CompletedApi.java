package vn.neuguong.inbox;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the reader, or the reader's unit, has done; nobody reads another's here. */
@RestController
@RequestMapping(path = "/api/completed", produces = MediaType.APPLICATION_JSON_VALUE)
class CompletedApi {

    private static final int LAST_PAGE = 10_000; // nobody turns so far; bounds the offset

    private final CompletedWork work;
    private final SubmittedWork submitted;

    CompletedApi(CompletedWork work, SubmittedWork submitted) {
        this.work = work;
        this.submitted = submitted;
    }

    /** A page of it, newest first; pages count from 0. */
    @GetMapping
    CompletedWork.Page page(
            @RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "0") int page) {
        return work.page(search, Math.max(0, Math.min(page, LAST_PAGE)));
    }

    /** A submission with all its steps. The id has slashes, so it comes as a parameter. */
    @GetMapping("/submission")
    SubmittedWork.Submitted submission(@RequestParam String id) {
        if (!work.includes(id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return submitted.of(id);
    }
}
