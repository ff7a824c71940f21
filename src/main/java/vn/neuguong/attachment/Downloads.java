package vn.neuguong.attachment;

import java.nio.charset.StandardCharsets;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How a file is handed to a browser: as what it was recognised to be, and nothing in it is run. */
@Component
public class Downloads {

    /** Enough for the browser's own viewers of PDF and pictures. */
    private static final String NO_SCRIPTS = "default-src 'self'; script-src 'none'; style-src 'self' 'unsafe-inline';"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private final FileStore store;

    Downloads(FileStore store) {
        this.store = store;
    }

    /** @param save whether the browser is to keep the file, even where it could show it */
    public ResponseEntity<InputStreamResource> answer(Attachment file, boolean save) {
        boolean shown = file.type().hasPreview() && !save;
        return ResponseEntity.ok()
                .contentType(file.type().mediaType())
                .contentLength(file.size())
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Disposition",
                        (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NO_SCRIPTS)
                .body(new InputStreamResource(() -> store.read(file.sha256(), file.size())));
    }
}
