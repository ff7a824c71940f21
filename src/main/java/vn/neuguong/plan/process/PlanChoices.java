package vn.neuguong.plan.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.People;
import vn.neuguong.organization.Units;
import vn.neuguong.plan.Obligation;
import vn.neuguong.plan.Plan;

/** What the drafter of a plan may choose from. */
@Component
class PlanChoices {

    /** An entry of a select or taglist. */
    record Choice(String value, String label) {}

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
        return people.agencies().stream()
                .map(agency -> new Choice(agency.id(), agency.name()))
                .toList();
    }

    List<Choice> obligations(Plan plan) {
        return plan.obligations().stream()
                .map(obligation -> new Choice(obligation.code(), obligation.title()))
                .toList();
    }

    List<Choice> units(Obligation obligation) {
        return units.ofClasses(obligation.audience()).stream()
                .map(unit -> new Choice(unit.code(), unit.name()))
                .toList();
    }
}
