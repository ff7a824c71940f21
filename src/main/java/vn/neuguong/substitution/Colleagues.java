package vn.neuguong.substitution;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Choice;
import vn.neuguong.engine.Lending;
import vn.neuguong.engine.People;
import vn.neuguong.engine.People.Person;
import vn.neuguong.organization.Unit;
import vn.neuguong.organization.Units;

/** Who may stand in for whom, and with what: the work of units and agencies, never that of a council or an administrator. */
@Component
public class Colleagues {

    private final People people;
    private final Lending lending;
    private final Units units;

    Colleagues(People people, Lending lending, Units units) {
        this.people = people;
        this.lending = lending;
        this.units = units;
    }

    /** The groups whose work a person can hand on. */
    Set<String> handedOn(String person) {
        Set<String> own = lending.ownGroups(person);
        Set<String> handedOn = units.ofGroups(own).stream()
                .flatMap(unit -> Stream.of(Unit.clerks(unit), Unit.leaders(unit)))
                .collect(Collectors.toCollection(HashSet::new));
        handedOn.addAll(agencies());
        handedOn.retainAll(own);
        return handedOn;
    }

    /** Whether two people belong to the same unit or agency. */
    boolean areColleagues(String one, String other) {
        return !Collections.disjoint(places(one), places(other));
    }

    private Set<String> places(String person) {
        Set<String> own = lending.ownGroups(person);
        Set<String> places = new HashSet<>(agencies());
        places.retainAll(own);
        places.addAll(units.ofGroups(own));
        return places;
    }

    private Set<String> agencies() {
        return people.agencies().stream().map(Person::id).collect(Collectors.toSet());
    }

    /** Whom a person can name. */
    public List<Choice> of(String person) {
        return choices(people.all().stream()
                .filter(other -> !other.id().equals(person))
                .filter(other -> areColleagues(person, other.id())));
    }

    /** Everyone, for an administrator. */
    public List<Choice> all() {
        return choices(people.all().stream());
    }

    private static List<Choice> choices(Stream<Person> of) {
        return Choice.of(of.toList(), Person::id, person -> "%s (%s)".formatted(person.name(), person.id()));
    }
}
