package vn.neuguong.notice;

import java.util.List;

/**
 * What a mail says, for its templates.
 *
 * @param recipient whom it addresses
 * @param opening the sentence before a list, or null
 * @param items the list
 * @param link where to work on it
 * @param meeting when and where, or null
 */
record Letter(
        String subject,
        String recipient,
        String opening,
        List<Paragraph> paragraphs,
        List<Item> items,
        Meeting meeting,
        String link,
        String linkText) {

    /** Something told, with what it is about where there are several. */
    record Paragraph(String heading, List<String> lines) {

        static Paragraph of(String heading, String text) {
            return new Paragraph(heading, text.strip().lines().toList());
        }
    }

    /** Something still to do. */
    record Item(
            int number,
            String title,
            String plan,
            String due,
            String left,
            boolean overdue,
            String state,
            String link) {}

    record Meeting(String summary, String time, String place) {}
}
