package vn.neuguong.document;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Fills the HTML templates of {@code documents/}; whatever people typed comes out as text, never as markup. */
public final class Paper {

    private Paper() {}

    /**
     * @param template the file's name without .html
     * @param content a record, or a map, whose components the template names
     */
    public static String render(String template, Object content) {
        return compile(template).execute(content);
    }

    private static Template compile(String template) {
        Mustache.Compiler compiler =
                Mustache.compiler().escapeHTML(true).defaultValue("").withLoader(Paper::open);
        try (InputStreamReader reader = open(template)) {
            return compiler.compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStreamReader open(String name) throws IOException {
        InputStream file = new ClassPathResource("documents/" + name + ".html").getInputStream();
        return new InputStreamReader(file, StandardCharsets.UTF_8);
    }
}
