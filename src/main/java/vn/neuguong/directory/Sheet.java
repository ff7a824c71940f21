package vn.neuguong.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.neuguong.engine.Text;

/** The two sheets of the directory, and the headings of their columns as an official would write them. */
enum Sheet {
    UNITS("Đơn vị", "units"),
    PEOPLE("Người dùng", "people");

    /** A column: its heading, and other words for it; the first of these is its English id. */
    enum Column {
        CODE(UNITS, "Mã đơn vị", "code", "mã"),
        NAME(UNITS, "Tên đơn vị", "name", "tên"),
        CLASS(UNITS, "Mã loại đơn vị", "class", "mã loại", "loại đơn vị"),
        CLASS_NAME(UNITS, "Tên loại đơn vị", "className", "tên loại"),
        PARENT(UNITS, "Mã đơn vị cấp trên", "parent", "đơn vị cấp trên"),
        CONTACT(UNITS, "Thư điện tử", "contact", "email", "e-mail"),
        VALID_FROM(UNITS, "Hiệu lực từ ngày", "validFrom", "hiệu lực từ", "từ ngày"),
        VALID_TO(UNITS, "Hiệu lực đến ngày", "validTo", "hiệu lực đến", "đến ngày", "hiệu lực đến hết ngày"),
        SUCCESSOR(UNITS, "Mã đơn vị kế thừa", "successor", "đơn vị kế thừa", "sáp nhập vào"),

        ID(PEOPLE, "Tên đăng nhập", "id", "mã người dùng"),
        PERSON_NAME(PEOPLE, "Họ và tên", "name", "họ tên"),
        MAIL(PEOPLE, "Thư điện tử", "email", "e-mail"),
        PERSON_UNITS(PEOPLE, "Mã đơn vị", "units", "đơn vị"),
        ROLES(PEOPLE, "Vai trò", "roles");

        private final Sheet sheet;
        private final String heading;
        private final List<String> others;

        Column(Sheet sheet, String heading, String... others) {
            this.sheet = sheet;
            this.heading = heading;
            this.others = List.of(others);
        }

        String heading() {
            return heading;
        }

        boolean isNamed(String written) {
            return key(written).equals(key(heading))
                    || others.stream().anyMatch(name -> key(name).equals(key(written)));
        }
    }

    private final String title;
    private final String id;

    Sheet(String title, String id) {
        this.title = title;
        this.id = id;
    }

    String title() {
        return title;
    }

    boolean isNamed(String written) {
        return key(written).equals(key(title)) || key(written).equals(id);
    }

    List<Column> columns() {
        return Arrays.stream(Column.values())
                .filter(column -> column.sheet == this)
                .toList();
    }

    /** How many of these headings are columns of this sheet. */
    long matches(List<String> headings) {
        return columns().stream()
                .filter(column -> headings.stream().anyMatch(column::isNamed))
                .count();
    }

    /** Headings are compared without regard to case, to blanks and to a mark such as {@code *} at their end. */
    private static String key(String written) {
        return Text.clean(written)
                .replaceAll("[\\s*:]+$", "")
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    static Stream<Sheet> all() {
        return Arrays.stream(values());
    }
}
