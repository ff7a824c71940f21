package vn.neuguong.plan;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.neuguong.engine.Text;

/** Codes: lower-case letters without accents, digits and hyphens, at most 40. */
final class Slug {

    static final int LONGEST = 40;

    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slug() {}

    static boolean isCode(String text) {
        return text != null && text.length() <= LONGEST && CODE.matcher(text).matches();
    }

    /** A code made of a title, unlike those that are taken. */
    static String of(String title, Collection<String> taken) {
        String plain = Normalizer.normalize(Text.clean(title), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String code = plain.length() <= LONGEST - 3
                ? plain
                : plain.substring(0, LONGEST - 3).replaceAll("-[^-]*$", "");
        code = code.isEmpty() ? "muc" : code;
        for (int i = 2; ; i++) {
            if (!taken.contains(code)) {
                return code;
            }
            code = code.replaceAll("-\\d+$", "") + "-" + i;
        }
    }
}
