package vn.neuguong.plan.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.Choice;
import vn.neuguong.engine.People;
import vn.neuguong.organization.Unit;
import vn.neuguong.organization.Units;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Plan;

/** What the drafter of a plan may choose from. */
@Component
class PlanChoices {

    private final Units units;
    private final People people;

    PlanChoices(Units units, People people) {
        this.units = units;
        this.people = people;
    }

    List<Choice> classes() {
        return units.classNames().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .toList();
    }

    List<Choice> quotaClasses() {
        List<Choice> choices = new ArrayList<>(classes());
        choices.add(new Choice("default", "Các loại đơn vị còn lại"));
        return choices;
    }

    List<Choice> agencies() {
        return Choice.of(people.agencies(), People.Person::id, People.Person::name);
    }

    List<Choice> obligations(Plan plan) {
        return Choice.of(plan.obligations(), Obligation::code, Obligation::title);
    }

    List<Choice> units(Obligation obligation) {
        return Choice.of(units.ofClasses(obligation.audience()), Unit::code, Unit::name);
    }
}
