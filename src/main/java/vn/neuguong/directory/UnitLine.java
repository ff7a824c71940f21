package vn.neuguong.directory;

import java.util.List;
import java.util.regex.Pattern;
import vn.neuguong.directory.Sheet.Column;
import vn.neuguong.organization.Unit;

/**
 * A row of the sheet of units.
 *
 * @param unit with its class as written, which may be a code or a name
 * @param className the name of the class, or null
 */
record UnitLine(Line line, Unit unit, String className) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{1,40}");
    static final String CODE_RULE =
            "không đúng dạng mã: chỉ dùng chữ thường không dấu, chữ số, dấu gạch nối, tối đa" + " 40 ký tự.";

    static List<UnitLine> read(Table table, Problems problems) {
        return Line.of(Sheet.UNITS, table, problems).stream()
                .map(UnitLine::read)
                .toList();
    }

    private static UnitLine read(Line line) {
        Unit unit = new Unit(
                line.matching(Column.CODE, CODE, CODE_RULE),
                line.name(Column.NAME),
                line.required(Column.CLASS),
                line.text(Column.PARENT),
                line.mail(Column.CONTACT),
                line.date(Column.VALID_FROM),
                line.date(Column.VALID_TO),
                line.text(Column.SUCCESSOR));
        if (unit.validFrom() != null
                && unit.validTo() != null
                && unit.validFrom().isAfter(unit.validTo())) {
            line.wrong(Column.VALID_TO, "sớm hơn ngày bắt đầu có hiệu lực.");
        }
        if (unit.successor() != null && unit.successor().equals(unit.code())) {
            line.wrong(Column.SUCCESSOR, "đơn vị không thể kế thừa chính mình.");
        } else if (unit.successor() != null && line.text(Column.VALID_TO) == null) {
            line.wrong(Column.VALID_TO, "chưa ghi, trong khi đã ghi đơn vị kế thừa.");
        }
        return new UnitLine(line, unit, line.text(Column.CLASS_NAME));
    }

    /** The same unit, its class as code. */
    Unit withClass(String code) {
        return new Unit(
                unit.code(),
                unit.name(),
                code,
                unit.parent(),
                unit.contact(),
                unit.validFrom(),
                unit.validTo(),
                unit.successor());
    }
}
