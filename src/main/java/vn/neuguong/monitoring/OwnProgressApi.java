package vn.neuguong.monitoring;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a unit sees of the progress: its own rows. */
@RestController
@RequestMapping(path = "/api/progress", produces = MediaType.APPLICATION_JSON_VALUE)
class OwnProgressApi {

    private final OwnProgress progress;

    OwnProgressApi(OwnProgress progress) {
        this.progress = progress;
    }

    /** A row for each unit of the reader and each plan that asked it, plans that run first. */
    @GetMapping("/mine")
    List<OwnProgress.Row> mine() {
        return progress.rows();
    }
}
