package vn.neuguong.engine;

import java.text.Normalizer;

/** Typed text as we keep it. */
public final class Text {

    private Text() {}

    /** Unicode in NFC, without blanks around it; null becomes empty. */
    public static String clean(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    public static boolean isBlank(String text) {
        return clean(text).isEmpty();
    }
}
