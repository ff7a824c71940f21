package vn.neuguong.nomination;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.People;
import vn.neuguong.engine.People.Person;

/** Who can be put on a review council: everyone but those who administer the system. */
@Component
public class CouncilPeople {

    private static final String ADMINISTRATORS = "camunda-admin";

    private final People people;

    CouncilPeople(People people) {
        this.people = people;
    }

    /** They all, by id; each named with the unit or agency to which he or she belongs. */
    public Map<String, String> all() {
        return people.all().stream()
                .map(person -> Map.entry(person, people.groupNames(person.id())))
                .filter(person -> !person.getValue().containsKey(ADMINISTRATORS))
                .collect(Collectors.toMap(
                        person -> person.getKey().id(),
                        person -> label(person.getKey(), person.getValue()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    boolean mayServe(String person) {
        return people.isKnown(person) && !people.groupsOf(person).contains(ADMINISTRATORS);
    }

    private static String label(Person person, Map<String, String> groups) {
        List<String> belongs = groups.entrySet().stream()
                .filter(group -> !group.getKey().startsWith(Councils.group("")))
                .map(Map.Entry::getValue)
                .toList();
        return "%s (%s)%s"
                .formatted(person.name(), person.id(), belongs.isEmpty() ? "" : " – " + String.join("; ", belongs));
    }
}
