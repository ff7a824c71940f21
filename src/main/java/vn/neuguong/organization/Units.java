package vn.neuguong.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.People;

/** The directory of units. */
@Component
public class Units {

    private static final String SELECT =
            "select code, name, class_code, parent_code, contact, valid_from, valid_to, successor_code from unit ";

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    Units(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /** Adds classes and units, or changes them where the code is known already; each unit gets its two groups. */
    @Transactional
    public void save(Map<String, String> classes, Collection<Unit> units) {
        classes.forEach((code, name) -> jdbc.sql("""
                        insert into unit_class (code, name) values (?, ?)
                        on conflict (code) do update set name = excluded.name
                        """).params(code, name).update());
        units.forEach(this::save);
        units.forEach(this::link);
    }

    private void save(Unit unit) {
        jdbc.sql("""
                        insert into unit (code, name, class_code, contact) values (?, ?, ?, ?)
                        on conflict (code) do update set name = excluded.name, class_code = excluded.class_code,
                            contact = excluded.contact
                        """)
                .params(unit.code(), unit.name(), unit.unitClass(), unit.contact())
                .update();
        people.nameGroup(Unit.clerks(unit.code()), "Cán bộ lập báo cáo – " + unit.name());
        people.nameGroup(Unit.leaders(unit.code()), "Lãnh đạo – " + unit.name());
    }

    /** What points to other units is written when all of them are there. */
    private void link(Unit unit) {
        jdbc.sql("""
                        update unit set parent_code = ?, valid_from = ?, valid_to = ?, successor_code = ? where code = ?
                        """)
                .params(unit.parent(), unit.validFrom(), unit.validTo(), unit.successor(), unit.code())
                .update();
    }

    public Unit get(String code) {
        return jdbc.sql(SELECT + "where code = ?")
                .param(code)
                .query(Units::unit)
                .single();
    }

    public List<Unit> all() {
        return jdbc.sql(SELECT + "order by code").query(Units::unit).list();
    }

    /** The units of these classes that exist today. */
    public List<Unit> ofClasses(Collection<String> classes) {
        return jdbc.sql(SELECT + "where class_code in (:classes) and " + validOn("today") + " order by code")
                .param("classes", classes)
                .param("today", LocalDate.now(clock))
                .query(Units::unit)
                .list();
    }

    /** The SQL condition that a row of {@code unit} exists on the day that a parameter names. */
    public static String validOn(String parameter) {
        return "coalesce(valid_from <= :%1$s, true) and coalesce(valid_to >= :%1$s, true)".formatted(parameter);
    }

    /**
     * The units that exist no more, each with the one that now stands in its place: the last of its successors that has
     * begun to be one. A successor may have been merged itself since.
     */
    public Map<String, String> succeeded() {
        Map<String, String> direct = new LinkedHashMap<>();
        jdbc.sql(SELECT + "where successor_code is not null and valid_to < ? order by code")
                .param(LocalDate.now(clock))
                .query(Units::unit)
                .list()
                .forEach(unit -> direct.put(unit.code(), unit.successor()));
        Map<String, String> last = new LinkedHashMap<>();
        direct.forEach((code, successor) -> {
            String end = successor;
            while (direct.containsKey(end)) { // ends: the import refuses successors that form a circle
                end = direct.get(end);
            }
            last.put(code, end);
        });
        return last;
    }

    /** Class code to its name, in Vietnamese. */
    public Map<String, String> classNames() {
        return jdbc.sql("select code, name from unit_class").query().listOfRows().stream()
                .collect(Collectors.toMap(row -> (String) row.get("code"), row -> (String) row.get("name")));
    }

    /** The codes of the units whose clerk or leader a person of these groups is. */
    public Set<String> ofGroups(Set<String> groups) {
        return groups.stream()
                .filter(group -> group.endsWith(".clerks") || group.endsWith(".leaders"))
                .map(group -> group.substring(0, group.lastIndexOf('.')))
                .collect(Collectors.toSet());
    }

    private static Unit unit(ResultSet row, int index) throws SQLException {
        return new Unit(
                row.getString("code"),
                row.getString("name"),
                row.getString("class_code"),
                row.getString("parent_code"),
                row.getString("contact"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("successor_code"));
    }
}
