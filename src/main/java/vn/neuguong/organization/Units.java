package vn.neuguong.organization;

import java.util.Collection;
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

    private final JdbcClient jdbc;
    private final People people;

    Units(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Adds classes and units, or renames them where the code is known already; each unit gets its two groups. */
    @Transactional
    public void save(Map<String, String> classes, Collection<Unit> units) {
        classes.forEach((code, name) -> jdbc.sql("""
                        insert into unit_class (code, name) values (?, ?)
                        on conflict (code) do update set name = excluded.name
                        """).params(code, name).update());
        units.forEach(this::save);
    }

    private void save(Unit unit) {
        jdbc.sql("""
                        insert into unit (code, name, class_code) values (?, ?, ?)
                        on conflict (code) do update set name = excluded.name, class_code = excluded.class_code
                        """).params(unit.code(), unit.name(), unit.unitClass()).update();
        people.ensureGroup(Unit.clerks(unit.code()), "Cán bộ lập báo cáo – " + unit.name());
        people.ensureGroup(Unit.leaders(unit.code()), "Lãnh đạo – " + unit.name());
    }

    public Unit get(String code) {
        return jdbc.sql("select code, name, class_code as unit_class from unit where code = ?")
                .param(code)
                .query(Unit.class)
                .single();
    }

    public List<Unit> ofClasses(Collection<String> classes) {
        return jdbc.sql(
                        "select code, name, class_code as unit_class from unit where class_code in (:classes) order by code")
                .param("classes", classes)
                .query(Unit.class)
                .list();
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
}
