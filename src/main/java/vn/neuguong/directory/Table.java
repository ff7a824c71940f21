package vn.neuguong.directory;

import java.util.ArrayList;
import java.util.List;
import vn.neuguong.engine.Text;

/**
 * A sheet as it was read, cells as text; real dates of Excel as ISO dates.
 *
 * @param name of the sheet, or of the file that has no sheets
 */
record Table(String name, List<String> headings, List<Row> rows) {

    /** The most rows that one sheet may have. */
    static final int MOST_ROWS = 20_000;

    /** A row that is not empty, with its number in the file. */
    record Row(int number, List<String> cells) {}

    /** Takes rows as they are read, the first one that is not empty for the headings. */
    static final class Builder {

        private final String name;
        private final List<Row> rows = new ArrayList<>();

        Builder(String name) {
            this.name = name;
        }

        void add(int number, List<String> cells) {
            List<String> cleaned = cells.stream().map(Text::clean).toList();
            if (cleaned.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new Row(number, cleaned));
            }
            if (rows.size() > MOST_ROWS + 1) {
                throw new UnreadableFile("có nhiều hơn %,d dòng. Hãy chia thành nhiều tệp."
                        .formatted(MOST_ROWS)
                        .replace(',', '.'));
            }
        }

        Table build() {
            return rows.isEmpty()
                    ? new Table(name, List.of(), List.of())
                    : new Table(name, rows.get(0).cells(), rows.subList(1, rows.size()));
        }
    }
}
