package vn.neuguong.directory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.directory.Sheet.Column;

/** A row of a sheet, read by column; what is wrong with a cell is noted where it stands. */
final class Line {

    private static final Pattern MAIL = Pattern.compile("[A-Za-z0-9._%+'-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    private static final int LONGEST_NAME = 200;

    private final Sheet sheet;
    private final Map<Column, Integer> columns;
    private final Table.Row row;
    private final Problems problems;

    private Line(Sheet sheet, Map<Column, Integer> columns, Table.Row row, Problems problems) {
        this.sheet = sheet;
        this.columns = columns;
        this.row = row;
        this.problems = problems;
    }

    /** The rows of a table, none where a column is missing. */
    static List<Line> of(Sheet sheet, Table table, Problems problems) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        List<String> missing = new ArrayList<>();
        for (Column column : sheet.columns()) {
            for (int i = table.headings().size() - 1; i >= 0; i--) {
                if (column.isNamed(table.headings().get(i))) {
                    columns.put(column, i);
                }
            }
            if (!columns.containsKey(column)) {
                missing.add("«" + column.heading() + "»");
            }
        }
        if (!missing.isEmpty()) {
            problems.add(sheet.title(), null, null, "thiếu cột %s.", String.join(", ", missing));
            return List.of();
        }
        return table.rows().stream()
                .map(row -> new Line(sheet, columns, row, problems))
                .toList();
    }

    /** The text of a cell; null where it is empty. */
    String text(Column column) {
        int index = columns.get(column);
        String text = index < row.cells().size() ? row.cells().get(index) : "";
        return text.isEmpty() ? null : text;
    }

    /** The text of a cell that must not be empty; "" where it is. */
    String required(Column column) {
        String text = text(column);
        if (text == null) {
            wrong(column, "chưa ghi.");
            return "";
        }
        return text;
    }

    String name(Column column) {
        String name = required(column).replaceAll("\\s+", " ");
        if (name.length() > LONGEST_NAME) {
            wrong(column, "dài hơn %d ký tự.", LONGEST_NAME);
        }
        return name;
    }

    String matching(Column column, Pattern pattern, String rule) {
        String text = required(column);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            wrong(column, "«%s» %s", text, rule);
        }
        return text;
    }

    String mail(Column column) {
        String mail = text(column);
        if (mail != null && !MAIL.matcher(mail).matches()) {
            wrong(column, "«%s» không phải là địa chỉ thư điện tử.", mail);
        }
        return mail;
    }

    LocalDate date(Column column) {
        String text = text(column);
        try {
            return text == null ? null : VietnameseDate.parse(text);
        } catch (DateTimeException e) {
            wrong(column, "«%s» không phải là một ngày. Hãy viết ngày như 05/9/2022.", text);
            return null;
        }
    }

    /** Several words in one cell, with semicolons, commas or line breaks between them. */
    List<String> words(Column column) {
        String text = text(column);
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[;,\\n]"))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .toList();
    }

    int number() {
        return row.number();
    }

    void wrong(Column column, String message, Object... arguments) {
        problems.add(sheet.title(), row.number(), column.heading(), message, arguments);
    }
}
