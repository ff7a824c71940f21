package vn.neuguong.substitution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.engine.Decision;
import vn.neuguong.engine.Lending;
import vn.neuguong.engine.People;
import vn.neuguong.engine.Refusal;
import vn.neuguong.notice.Notice;
import vn.neuguong.notice.Notices;

/** Hands a person's work to a deputy for some days, and back. */
@Component
@Transactional
public class Substitutions {

    private enum Choice {
        NAME,
        CANCEL
    }

    private final Absences absences;
    private final SubstitutionRules rules;
    private final Colleagues colleagues;
    private final Lending lending;
    private final Notices notices;
    private final People people;

    Substitutions(
            Absences absences,
            SubstitutionRules rules,
            Colleagues colleagues,
            Lending lending,
            Notices notices,
            People people) {
        this.absences = absences;
        this.rules = rules;
        this.colleagues = colleagues;
        this.lending = lending;
        this.notices = notices;
        this.people = people;
    }

    /**
     * The person acting wants to name a deputy: for oneself or, as an administrator, for anyone.
     *
     * @throws Refusal where there is no work to hand on
     */
    public Absence register() {
        String person = people.current().orElseThrow();
        if (!people.isAdministrator()) {
            rules.hasWork(person);
        }
        return absences.get(absences.register(person));
    }

    /**
     * Keeps who stands in for whom and when, unless whoever began it thought better of it.
     *
     * @param decision NAME or CANCEL
     * @param absentee null for whoever began it
     * @return what has been named; empty where nobody stands in
     * @throws Refusal where that will not do
     */
    public Optional<Absence> name(
            String key,
            String decision,
            String absentee,
            String deputy,
            LocalDate firstDay,
            LocalDate lastDay,
            String reason) {
        if (Decision.choose(decision, List.of(Choice.values())) == Choice.CANCEL) {
            return Optional.empty();
        }
        absences.lock();
        String starter = absences.get(key).registeredBy();
        String away = absentee == null ? starter : absentee;
        rules.checkPeople(starter, away, deputy);
        rules.checkDays(away, deputy, firstDay, lastDay);
        Decision.needsReason(reason, "Lý do");
        absences.name(key, away, deputy, firstDay, lastDay, reason);
        return Optional.of(absences.get(key));
    }

    /** The first day has come. Done again, or too late, it does nothing. */
    public void begin(String key) {
        if (absences.begin(key)) {
            Absence absence = absences.get(key);
            lending.lend(key, absence.absentee(), absence.deputy(), colleagues.handedOn(absence.absentee()));
            tell(absence, "begun", "%s xử lý thay công việc của %s " + absence.days() + ".");
        }
    }

    /** Ends it before its last day, at the wish of whoever is away, or of an administrator. */
    public void callOff(String key, String reason) {
        String person = people.current().orElseThrow();
        if (!person.equals(absences.get(key).absentee()) && !people.isAdministrator()) {
            throw new Refusal("Chỉ người được thay hoặc quản trị viên mới kết thúc sớm được việc xử lý thay.");
        }
        Decision.needsReason(reason, "Lý do");
        absences.callOff(key, person, reason);
    }

    /** The last day is over, or it was called off. Done again, it does nothing. */
    public void end(String key) {
        if (absences.end(key)) {
            lending.takeBack(key);
            tell(absences.get(key), "ended", "Việc %s xử lý thay công việc của %s đã kết thúc.");
        }
    }

    private void tell(Absence absence, String event, String sentence) {
        for (String person : List.of(absence.absentee(), absence.deputy())) {
            notices.tell(new Notice(
                    "%s/%s/%s".formatted(absence.key(), event, person),
                    person,
                    "Xử lý thay khi vắng mặt",
                    sentence.formatted(people.name(absence.deputy()), people.name(absence.absentee())),
                    absence.key()));
        }
    }
}
