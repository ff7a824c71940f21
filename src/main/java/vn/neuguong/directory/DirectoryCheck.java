package vn.neuguong.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import vn.neuguong.directory.Sheet.Column;
import vn.neuguong.organization.Unit;

/** What rows say about each other and about the directory: codes that must be known, that must not come twice, circles. */
final class DirectoryCheck {

    private final Directory directory;
    private final Map<String, String> namedClasses = new TreeMap<>(); // what the file calls them
    private final Map<String, Unit> units; // as they will be: the directory's, with those of the file over them

    DirectoryCheck(Directory directory) {
        this.directory = directory;
        this.units = new HashMap<>(directory.units());
    }

    /** The units of the file, their classes as codes. */
    List<Unit> units(List<UnitLine> lines) {
        once(lines, line -> line.unit().code(), UnitLine::line, Column.CODE);
        lines.forEach(this::noteClass);
        List<Unit> checked =
                lines.stream().map(line -> line.withClass(classOf(line))).toList();
        checked.forEach(unit -> units.put(unit.code(), unit));
        for (UnitLine line : lines) {
            known(line, Column.PARENT, line.unit().parent(), Unit::parent, "cấp trên");
            known(line, Column.SUCCESSOR, line.unit().successor(), Unit::successor, "kế thừa");
        }
        return checked;
    }

    void people(List<PersonLine> lines) {
        once(lines, line -> line.account().id(), PersonLine::line, Column.ID);
        for (PersonLine line : lines) {
            line.units().stream().filter(unit -> !units.containsKey(unit)).forEach(unit -> line.line()
                    .wrong(Column.PERSON_UNITS, "không có đơn vị nào có mã «%s».", unit));
        }
    }

    /** Classes that are new, or named anew. */
    Map<String, String> newClasses() {
        Map<String, String> changed = new TreeMap<>(namedClasses);
        changed.entrySet().removeAll(directory.classes().entrySet());
        return changed;
    }

    private <T> void once(Collection<T> lines, Function<T, String> id, Function<T, Line> line, Column column) {
        Map<String, Integer> seen = new HashMap<>();
        for (T entry : lines) {
            Integer before = seen.putIfAbsent(id.apply(entry), line.apply(entry).number());
            if (before != null && !id.apply(entry).isEmpty()) {
                line.apply(entry).wrong(column, "«%s» trùng với dòng %d.", id.apply(entry), before);
            }
        }
    }

    private void noteClass(UnitLine line) {
        String code = line.unit().unitClass();
        String name = line.className();
        if (code.isEmpty() || name == null) {
            return;
        }
        String other = namedClasses.getOrDefault(code, name);
        if (!other.equals(name)) {
            line.line().wrong(Column.CLASS_NAME, "loại «%s» đã có tên khác ở dòng trên: «%s».", code, other);
        } else if (!code.matches("[a-z0-9-]{1,40}")) {
            if (classNamed(code) == null) {
                line.line().wrong(Column.CLASS, "«%s» %s", code, UnitLine.CODE_RULE);
            }
        } else {
            namedClasses.put(code, name);
        }
    }

    private String classOf(UnitLine line) {
        String written = line.unit().unitClass();
        String code = directory.classes().containsKey(written) || namedClasses.containsKey(written)
                ? written
                : classNamed(written);
        if (code == null && !written.isEmpty() && line.className() == null) {
            line.line()
                    .wrong(
                            Column.CLASS,
                            "không có loại đơn vị nào có mã hoặc tên «%s». Nếu là loại mới, hãy ghi thêm tên loại.",
                            written);
        }
        return code;
    }

    private String classNamed(String name) {
        return directory.classes().entrySet().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private void known(UnitLine line, Column column, String code, Function<Unit, String> next, String relation) {
        if (code == null || code.equals(line.unit().code()) && column == Column.SUCCESSOR) {
            return; // one that succeeds itself is refused already
        }
        if (!units.containsKey(code)) {
            line.line().wrong(column, "không có đơn vị nào có mã «%s».", code);
            return;
        }
        Set<String> passed = new HashSet<>();
        for (String at = code; at != null && passed.add(at); at = next.apply(units.get(at))) {
            if (at.equals(line.unit().code())) {
                line.line().wrong(column, "tạo thành vòng: đơn vị %s của «%s» lại dẫn về chính nó.", relation, at);
                return;
            }
            if (!units.containsKey(at)) {
                return;
            }
        }
    }
}
