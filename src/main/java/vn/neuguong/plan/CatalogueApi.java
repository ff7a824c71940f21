package vn.neuguong.plan;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;

/** Import and export of plans as YAML, for administrators. */
@RestController
@RequestMapping("/api/catalogue")
class CatalogueApi {

    private static final String YAML = MediaType.APPLICATION_YAML_VALUE + ";charset=UTF-8";

    private final Catalogue catalogue;
    private final Plans plans;
    private final People people;

    CatalogueApi(Catalogue catalogue, Plans plans, People people) {
        this.catalogue = catalogue;
        this.plans = plans;
        this.people = people;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<Catalogue.Entry> entries() {
        requireAdministrator();
        return catalogue.entries();
    }

    /** A plan of the catalogue, or one that was drafted in Tasklist, as a file. */
    @GetMapping(path = "/{code}", produces = YAML)
    String export(@PathVariable String code) {
        requireAdministrator();
        return catalogue
                .find(code)
                .or(() -> plans.find(code).map(PlanRecord::plan))
                .map(catalogue::write)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @PostMapping(
            consumes = {MediaType.APPLICATION_YAML_VALUE, MediaType.TEXT_PLAIN_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, String>> add(@RequestBody String yaml) {
        requireAdministrator();
        String code = catalogue.add(yaml);
        return ResponseEntity.created(URI.create("/api/catalogue/" + code)).body(Map.of("code", code));
    }

    @ExceptionHandler({WrongPlanFile.class, Refusal.class})
    ResponseEntity<Map<String, String>> wrong(RuntimeException wrong) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("message", wrong.getMessage()));
    }

    private void requireAdministrator() {
        if (!people.isAdministrator()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
