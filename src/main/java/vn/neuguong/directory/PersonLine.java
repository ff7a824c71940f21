package vn.neuguong.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.neuguong.directory.Sheet.Column;
import vn.neuguong.engine.Accounts.Account;

/** A row of the sheet of people: the account, and the groups that the units and roles come to. */
record PersonLine(Line line, Account account, List<String> units, Set<String> groups) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._@-]{1,64}");
    private static final String ID_RULE =
            "không đúng dạng: chỉ dùng chữ không dấu, chữ số và các dấu . _ @ -, tối đa 64 ký tự.";

    static List<PersonLine> read(Table table, Problems problems) {
        return Line.of(Sheet.PEOPLE, table, problems).stream()
                .map(PersonLine::read)
                .toList();
    }

    private static PersonLine read(Line line) {
        Account account = new Account(
                line.matching(Column.ID, ID, ID_RULE), line.name(Column.PERSON_NAME), line.mail(Column.MAIL));
        List<String> units = line.words(Column.PERSON_UNITS);
        List<Role> roles = roles(line);
        boolean inUnit = roles.stream().anyMatch(Role::isInUnit);
        if (inUnit && units.isEmpty()) {
            line.wrong(Column.PERSON_UNITS, "chưa ghi, trong khi vai trò là cán bộ hoặc lãnh đạo của đơn vị.");
        } else if (!inUnit
                && !units.isEmpty()
                && roles.size() == line.words(Column.ROLES).size()) {
            line.wrong(
                    Column.ROLES,
                    "chưa ghi vai trò trong đơn vị. Hãy ghi «%s» hoặc «%s».", //
                    Role.CLERK.label(),
                    Role.LEADER.label());
        }
        return new PersonLine(line, account, units, groups(units, roles));
    }

    private static List<Role> roles(Line line) {
        List<Role> roles = new ArrayList<>();
        for (String word : line.words(Column.ROLES)) {
            Role.of(word)
                    .ifPresentOrElse(
                            roles::add,
                            () -> line.wrong(Column.ROLES, "«%s» không phải là một vai trò của hệ thống.", word));
        }
        return roles;
    }

    private static Set<String> groups(List<String> units, List<Role> roles) {
        Set<String> groups = new TreeSet<>();
        for (Role role : roles) {
            if (role.isInUnit()) {
                units.forEach(unit -> groups.add(role.group(unit)));
            } else {
                groups.add(role.group(null));
            }
        }
        return groups;
    }
}
