package vn.neuguong.directory;

/**
 * What is wrong with a file, in Vietnamese.
 *
 * @param sheet the sheet, or the file where it cannot be read at all
 * @param row the row in the file, counted from 1, or null where it is about the whole sheet
 * @param column the heading, or null where it is about the whole row
 */
public record Problem(String sheet, Integer row, String column, String message) {

    /** Where, and what. */
    public String sentence() {
        return "«%s»%s%s: %s"
                .formatted(
                        sheet,
                        row == null ? "" : ", dòng " + row,
                        column == null ? "" : ", cột «%s»".formatted(column),
                        message);
    }
}
