package vn.neuguong.monitoring;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A list as a spreadsheet shows it.
 *
 * @param name of the file, without its ending
 * @param title the first line
 * @param pinned how many columns stay in sight when one scrolls to the right
 */
record Table<R>(String name, String title, int pinned, List<Column<R>> columns, List<R> rows) {

    /** A column; width in characters, value a text, a number, a day, an instant, or null. */
    record Column<R>(String heading, int width, Function<R, ?> value) {}

    static <R> Table<R> of(String name, String title, int pinned, List<R> rows) {
        return new Table<>(name, title, pinned, List.of(), rows);
    }

    Table<R> with(String heading, int width, Function<R, ?> value) {
        List<Column<R>> more = new ArrayList<>(columns);
        more.add(new Column<>(heading, width, value));
        return new Table<>(name, title, pinned, more, rows);
    }
}
