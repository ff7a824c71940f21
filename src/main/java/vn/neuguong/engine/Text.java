package vn.neuguong.engine;

import java.text.Normalizer;

/** Typed text as we keep it. */
public final class Text {

    private Text() {}

    /**
     * Unicode in NFC, without blanks around it; null becomes empty. Without U+0000, which PostgreSQL cannot store; and
     * with Ư where an old character table put Ƣ (U+01A2), which looks alike and is no Vietnamese letter.
     */
    public static String clean(String text) {
        if (text == null) {
            return "";
        }
        String letters = text.replace("\0", "").replace('\u01A2', 'Ư').replace('\u01A3', 'ư');
        return Normalizer.normalize(letters, Normalizer.Form.NFC).strip();
    }

    public static boolean isBlank(String text) {
        return clean(text).isEmpty();
    }
}
