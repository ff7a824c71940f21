package vn.neuguong.demo;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.neuguong.directory.DirectoryImport;
import vn.neuguong.directory.Upload;
import vn.neuguong.organization.Units;

/**
 * The units and people of the demo, imported as any directory is ({@code demo/don-vi.csv}, {@code demo/nguoi-dung.csv}):
 * thị xã Đức Phổ as it was in 2022, with its 8 phường and 7 xã. That the agencies and schools had party cells directly
 * under the town committee is assumed; the names of people are invented.
 */
@Component
@DependsOn("authorizations") // which makes the groups
public class DemoDirectory {

    /** The password of everyone in the demo. */
    public static final String PASSWORD = "NeuGuong@2026";

    private final DirectoryImport directory;
    private final Units units;
    private final IdentityService identity;

    DemoDirectory(DirectoryImport directory, Units units, IdentityService identity) {
        this.directory = directory;
        this.units = units;
        this.identity = identity;
    }

    /** Once: a demo that is started again keeps what has been imported since. */
    @PostConstruct
    void load() throws IOException {
        if (units.all().isEmpty()) {
            List<Upload> files = List.of(file("don-vi.csv"), file("nguoi-dung.csv"));
            String version = directory.preview(files).version();
            directory.apply(files, version).passwords().forEach(person -> setPassword(person.id()));
        }
    }

    /** A file of the demo's directory. */
    public static Upload file(String name) throws IOException {
        return new Upload(name, new ClassPathResource("demo/" + name).getContentAsByteArray());
    }

    private void setPassword(String person) {
        User user = identity.createUserQuery().userId(person).singleResult();
        user.setPassword(PASSWORD);
        identity.saveUser(user);
    }
}
