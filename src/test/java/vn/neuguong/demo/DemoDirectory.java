package vn.neuguong.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.neuguong.organization.Unit;
import vn.neuguong.organization.Units;

/** The units and people of the demo ({@code demo/directory.yaml}), and for each unit its clerk and its leader. */
@Component
@DependsOn("authorizations") // which makes the groups
public class DemoDirectory {

    /** The password of everyone in the demo. */
    public static final String PASSWORD = "NeuGuong@2026";

    record UnitEntry(
            String code, String name, @JsonProperty("class") String unitClass) {}

    record PersonEntry(String id, String lastName, String firstName, List<String> groups) {}

    record Directory(Map<String, String> unitClasses, List<UnitEntry> units, List<PersonEntry> people) {}

    private final Units units;
    private final IdentityService identity;

    DemoDirectory(Units units, IdentityService identity) {
        this.units = units;
        this.identity = identity;
    }

    @PostConstruct
    void load() throws IOException {
        Directory directory = JsonMapper.builder(new YAMLFactory())
                .findAndAddModules()
                .build()
                .readValue(new ClassPathResource("demo/directory.yaml").getInputStream(), Directory.class);
        List<Unit> entries = directory.units().stream()
                .map(unit -> new Unit(unit.code(), unit.name(), unit.unitClass()))
                .toList();
        units.save(directory.unitClasses(), entries);
        directory.people().forEach(this::save);
        for (Unit unit : entries) {
            save(new PersonEntry(unit.code() + ".clerk", "Cán bộ", unit.name(), List.of(Unit.clerks(unit.code()))));
            save(new PersonEntry(unit.code() + ".leader", "Lãnh đạo", unit.name(), List.of(Unit.leaders(unit.code()))));
        }
    }

    private void save(PersonEntry person) {
        if (identity.createUserQuery().userId(person.id()).count() > 0) {
            return;
        }
        User user = identity.newUser(person.id());
        user.setFirstName(person.lastName()); // Camunda writes first name, then last name; Vietnamese names run so
        user.setLastName(person.firstName());
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        person.groups().forEach(group -> identity.createMembership(person.id(), group));
    }
}
