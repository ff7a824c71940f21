package vn.neuguong.nomination;

import java.util.regex.Pattern;
import vn.neuguong.engine.Text;

/** What everyone may read of an achievement: its beginning, without the addresses and numbers of persons. */
final class PublicSummary {

    private static final int LONGEST = 300;

    /** E-mail addresses, telephone numbers and the numbers of identity papers, as units type them. */
    private static final Pattern PRIVATE = Pattern.compile(
            "[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+|(?<![\\d.,])(\\+84|0)([ .-]?\\d){8,9}(?!\\d)|(?<![\\d.,])(\\d{9}|\\d{12})(?!\\d)");

    private PublicSummary() {}

    static String of(String achievement) {
        String text = PRIVATE.matcher(Text.clean(achievement)).replaceAll("…").replaceAll("\\s+", " ");
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, end < LONGEST / 2 ? LONGEST : end) + " …";
    }
}
