package vn.neuguong.notice;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Fills the templates of {@code mails/}. In HTML whatever people typed comes out as text, never as markup. */
@Component
class MailText {

    private static final int LONGEST_SUBJECT = 150;

    private final Template html = compile("mail.html", true);
    private final Template text = compile("mail.txt", false);

    String html(Letter letter) {
        return html.execute(letter);
    }

    String text(Letter letter) {
        return text.execute(letter);
    }

    /** A subject in one line, so that nothing typed can become a header of its own, and not longer than lists show. */
    static String subject(String typed) {
        String line = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ")
                .strip();
        return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1))
                                .strip() + "…";
    }

    private static Template compile(String file, boolean escaped) {
        try (InputStreamReader reader = new InputStreamReader(
                new ClassPathResource("mails/" + file).getInputStream(), StandardCharsets.UTF_8)) {
            return Mustache.compiler().escapeHTML(escaped).defaultValue("").compile(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
