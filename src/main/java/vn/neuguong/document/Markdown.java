package vn.neuguong.document;

import java.util.regex.Pattern;

/** Text for the text components of forms, which read Markdown. */
public final class Markdown {

    private static final Pattern PUNCTUATION = Pattern.compile("[\\p{Punct}]");

    private Markdown() {}

    /** What a person typed, shown as it was typed: no character of it is markup, and line breaks stay. */
    public static String escape(String typed) {
        return typed == null
                ? ""
                : PUNCTUATION.matcher(typed.strip()).replaceAll("\\\\$0").replaceAll("\\R", "  \n");
    }
}
