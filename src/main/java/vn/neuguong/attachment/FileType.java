package vn.neuguong.attachment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** The types of files that are taken. */
public enum FileType {
    PDF("application/pdf", "pdf", true),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx", false),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx", false),
    JPG("image/jpeg", "jpg", true),
    PNG("image/png", "png", true);

    private final String mediaType;
    private final String extension;
    private final boolean preview;

    FileType(String mediaType, String extension, boolean preview) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.preview = preview;
    }

    static Optional<FileType> of(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    public MediaType mediaType() {
        return MediaType.parseMediaType(mediaType);
    }

    /** Whether a browser shows it by itself. */
    boolean hasPreview() {
        return preview;
    }

    /** The name with this type's ending, in place of another one's. */
    String named(String name) {
        String ending = "." + extension;
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(ending) || this == JPG && lower.endsWith(".jpeg")) {
            return name;
        }
        return name.replaceFirst("(?i)\\.(pdf|docx|xlsx|jpe?g|png)$", "") + ending;
    }
}
