package vn.neuguong.substitution.process;

import static vn.neuguong.document.Markdown.escape;

import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Variable;
import vn.neuguong.substitution.Absence;
import vn.neuguong.substitution.Absences;
import vn.neuguong.substitution.Colleagues;

/** What the forms of substitution show, by its business key. */
@Component("substitutionForm")
public class SubstitutionForm {

    private final Absences absences;
    private final Colleagues colleagues;
    private final People people;

    SubstitutionForm(Absences absences, Colleagues colleagues, People people) {
        this.absences = absences;
        this.colleagues = colleagues;
        this.people = people;
    }

    public JsonValue nameDeputy(String key) {
        boolean administrator = people.isAdministrator();
        return Variable.json(Map.of(
                "administrator",
                administrator,
                "people",
                administrator ? colleagues.all() : List.of(),
                "deputies",
                administrator
                        ? colleagues.all()
                        : colleagues.of(absences.get(key).registeredBy())));
    }

    public JsonValue callOffSubstitution(String key) {
        Absence absence = absences.get(key);
        return Variable.json(Map.of(
                "absentee", escape(people.name(absence.absentee())),
                "deputy", escape(people.name(absence.deputy())),
                "days", absence.days(),
                "reason", escape(absence.reason())));
    }
}
