package vn.neuguong.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.directory.Change.Difference;
import vn.neuguong.directory.Change.Kind;
import vn.neuguong.directory.Sheet.Column;
import vn.neuguong.engine.Accounts.Account;
import vn.neuguong.organization.Unit;

/** Compares a checked file with the directory: the plan of changes, which the preview shows and applying carries out. */
final class Comparison {

    /** How one account changes; the groups to join and to leave are in no order that matters. */
    record AccountChange(Account account, boolean isNew, boolean isRenamed, List<String> join, List<String> leave) {}

    private final Directory directory;
    private final Function<String, Set<String>> groupsOf;
    private final List<Change> changes = new ArrayList<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<AccountChange> accounts = new ArrayList<>();
    private final Map<String, String> classes = new TreeMap<>();
    private int unchanged;

    Comparison(Directory directory, Function<String, Set<String>> groupsOf) {
        this.directory = directory;
        this.groupsOf = groupsOf;
    }

    List<Change> changes() {
        return changes;
    }

    int unchanged() {
        return unchanged;
    }

    Map<String, String> classes() {
        return classes;
    }

    List<Unit> units() {
        return units;
    }

    List<AccountChange> accounts() {
        return accounts;
    }

    void classes(Map<String, String> named) {
        named.forEach((code, name) -> {
            String before = directory.classes().get(code);
            classes.put(code, name);
            changes.add(new Change(
                    before == null ? Kind.NEW : Kind.CHANGED,
                    "Loại đơn vị",
                    code,
                    name,
                    differences(
                            Map.of(Column.CLASS_NAME.heading(), orEmpty(before)),
                            Map.of(Column.CLASS_NAME.heading(), name))));
        });
    }

    void unit(Unit unit) {
        Unit before = directory.units().get(unit.code());
        if (unit.equals(before)) {
            unchanged++;
            return;
        }
        units.add(unit);
        changes.add(new Change(
                kind(before, unit),
                Sheet.UNITS.title(),
                unit.code(),
                unit.name(),
                differences(before == null ? Map.of() : fields(before), fields(unit))));
    }

    private static Kind kind(Unit before, Unit after) {
        if (before == null) {
            return Kind.NEW;
        }
        if (after.successor() != null && !after.successor().equals(before.successor())) {
            return Kind.MERGED;
        }
        return after.validTo() != null && before.validTo() == null ? Kind.ENDED : Kind.CHANGED;
    }

    private static Map<String, String> fields(Unit unit) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(Column.NAME.heading(), unit.name());
        fields.put(Column.CLASS.heading(), unit.unitClass());
        fields.put(Column.PARENT.heading(), orEmpty(unit.parent()));
        fields.put(Column.CONTACT.heading(), orEmpty(unit.contact()));
        fields.put(Column.VALID_FROM.heading(), written(unit.validFrom()));
        fields.put(Column.VALID_TO.heading(), written(unit.validTo()));
        fields.put(Column.SUCCESSOR.heading(), orEmpty(unit.successor()));
        return fields;
    }

    /** @param known the groups that the import knows; others are not its business */
    void person(PersonLine line, Set<String> known) {
        Account account = line.account();
        Account before = directory.accounts().get(account.id());
        Set<String> groups = before == null ? Set.of() : new TreeSet<>(groupsOf.apply(account.id()));
        List<String> join =
                line.groups().stream().filter(group -> !groups.contains(group)).toList();
        List<String> leave = groups.stream()
                .filter(known::contains)
                .filter(group -> !line.groups().contains(group))
                .toList();
        boolean renamed = before != null && !account.equals(before);
        if (before != null && !renamed && join.isEmpty() && leave.isEmpty()) {
            unchanged++;
            return;
        }
        accounts.add(new AccountChange(account, before == null, renamed, join, leave));
        Set<String> after = new TreeSet<>(groups);
        after.addAll(join);
        leave.forEach(after::remove);
        changes.add(new Change(
                before == null ? Kind.NEW : Kind.CHANGED,
                Sheet.PEOPLE.title(),
                account.id(),
                account.name(),
                differences(before == null ? Map.of() : fields(before, groups), fields(account, after))));
    }

    private static Map<String, String> fields(Account account, Set<String> groups) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(Column.PERSON_NAME.heading(), account.name());
        fields.put(Column.MAIL.heading(), orEmpty(account.mail()));
        fields.put("Nhóm", groups.stream().map(Role::labelOf).collect(Collectors.joining("; ")));
        return fields;
    }

    private static List<Difference> differences(Map<String, String> before, Map<String, String> after) {
        return after.entrySet().stream()
                .map(field -> new Difference(field.getKey(), before.getOrDefault(field.getKey(), ""), field.getValue()))
                .filter(difference -> !Objects.equals(difference.before(), difference.after()))
                .toList();
    }

    private static String written(LocalDate date) {
        return date == null ? "" : VietnameseDate.format(date);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
