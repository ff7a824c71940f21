package vn.neuguong.inbox;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.neuguong.calendar.DaysLeft;
import vn.neuguong.calendar.VietnameseDate;
import vn.neuguong.engine.Inbox;

/** What the cards of Tasklist's list say about a task: many at once, with two queries of ours. */
@Component
@Transactional(readOnly = true)
public class TaskCards {

    /**
     * A card; everything but task, pressure and returned may be null.
     *
     * @param about what is to be submitted, where the task is about that
     * @param due the last day
     * @param left how many days are left, in words, by our clock and not the browser's
     */
    public record Card(
            String task,
            String unit,
            String about,
            String plan,
            String due,
            String left,
            DaysLeft.Pressure pressure,
            boolean returned) {}

    private record Subject(String key, String about, String plan) {}

    private final Inbox inbox;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskCards(Inbox inbox, JdbcClient jdbc, Clock clock) {
        this.inbox = inbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Card> of(Collection<String> tasks) {
        List<Inbox.Entry> entries = inbox.entries(tasks);
        Map<String, Subject> subjects = subjects(names(entries, Inbox.Entry::businessKey));
        Map<String, String> units = units(names(entries, Inbox.Entry::unitCode));
        return entries.stream()
                .map(entry -> card(entry, subjects.get(entry.businessKey()), units.get(entry.unitCode())))
                .toList();
    }

    private static Set<String> names(List<Inbox.Entry> entries, Function<Inbox.Entry, String> name) {
        return entries.stream().map(name).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private Card card(Inbox.Entry entry, Subject subject, String unit) {
        DaysLeft left = entry.dueAt() == null ? null : DaysLeft.until(entry.dueAt(), LocalDate.now(clock));
        return new Card(
                entry.id(),
                unit,
                subject == null ? null : subject.about(),
                subject == null ? null : subject.plan(),
                left == null ? null : VietnameseDate.format(VietnameseDate.lastDay(entry.dueAt())),
                left == null ? null : left.phrase(),
                left == null ? DaysLeft.Pressure.LATER : left.pressure(),
                entry.returned());
    }

    /** What a process is about, by its business key: a submission, a collection or a plan. */
    private Map<String, Subject> subjects(Set<String> keys) {
        return keys.isEmpty()
                ? Collections.emptyMap() // which, unlike Map.of(), may be asked for null
                : jdbc.sql("""
                                with about as (
                                    select s.id as key, c.title as about, c.plan_code
                                    from submission s join collection c on c.id = s.collection_id where s.id in (:keys)
                                    union all
                                    select id, title, plan_code from collection where id in (:keys)
                                    union all
                                    select code, null, code from plan where code in (:keys))
                                select a.key, a.about, 'Kế hoạch ' || (p.definition ->> 'title') as plan
                                from about a join plan p on p.code = a.plan_code
                                """).param("keys", keys).query(Subject.class).list().stream()
                        .collect(Collectors.toMap(Subject::key, Function.identity()));
    }

    private Map<String, String> units(Set<String> codes) {
        return codes.isEmpty()
                ? Collections.emptyMap()
                : jdbc
                        .sql("select code, name from unit where code in (:codes)")
                        .param("codes", codes)
                        .query()
                        .listOfRows()
                        .stream()
                        .collect(Collectors.toMap(row -> (String) row.get("code"), row -> (String) row.get("name")));
    }
}
