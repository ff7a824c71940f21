package vn.neuguong.engine;

import java.text.Normalizer;

/** Typed text as we keep it: everything that people enter passes here. */
public final class Text {

    /** The characters that a text may have which is a variable of its own: a column of the engine holds no more. */
    public static final int LONGEST = 4_000;

    /** The characters that a text in a row or an object may have; they are stored as bytes, so this only bounds abuse. */
    public static final int LONGEST_IN_ROW = 200_000;

    private static final int SHOWN = 40;

    private Text() {}

    /** The {@link #letters} without blanks around them; null becomes empty. */
    public static String clean(String text) {
        return text == null ? "" : letters(text).strip();
    }

    /**
     * Unicode in NFC; without U+0000, which PostgreSQL cannot store; and with Ư where an old character table put Ƣ
     * (U+01A2), which looks alike and is no Vietnamese letter.
     */
    public static String letters(String text) {
        String letters = text.replace("\0", "").replace('\u01A2', 'Ư').replace('\u01A3', 'ư');
        return Normalizer.normalize(letters, Normalizer.Form.NFC);
    }

    /** What somebody entered, cleaned. @throws Refusal where it is too long */
    static String entered(String text, int longest) {
        String clean = clean(text);
        if (clean.length() > longest) {
            throw new Refusal(
                    "Nội dung «%s…» dài %d ký tự, nhiều hơn mức %d ký tự cho phép. Hãy rút gọn.",
                    clean.substring(0, SHOWN), clean.length(), longest);
        }
        return clean;
    }

    public static boolean isBlank(String text) {
        return clean(text).isEmpty();
    }
}
