package vn.neuguong.substitution;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The absences as the tables know them. */
@Component
public class Absences {

    private static final String SELECT = """
            select id, registered_by, registered_at, absentee, deputy, first_day, last_day, reason from substitution
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Absences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return its business key */
    String register(String person) {
        return Absence.key(
                jdbc.sql("insert into substitution (registered_by, registered_at) values (?, ?) returning id")
                        .params(person, OffsetDateTime.now(clock))
                        .query(Long.class)
                        .single());
    }

    public Absence get(String key) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(Absence.id(key))
                .query(Absence.class)
                .single();
    }

    /** One absence is named at a time, so that no two are compared with what was before both. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('substitution'))")
                .query()
                .singleRow();
    }

    void name(String key, String absentee, String deputy, LocalDate firstDay, LocalDate lastDay, String reason) {
        jdbc.sql("""
                        update substitution set absentee = ?, deputy = ?, first_day = ?, last_day = ?, reason = ?
                        where id = ?
                        """)
                .params(absentee, deputy, firstDay, lastDay, reason, Absence.id(key))
                .update();
    }

    /** Where someone is away on one of these days. */
    Optional<Absence> ofAbsentee(String person, LocalDate firstDay, LocalDate lastDay) {
        return of("absentee", person, firstDay, lastDay);
    }

    /** Where someone stands in on one of these days. */
    Optional<Absence> ofDeputy(String person, LocalDate firstDay, LocalDate lastDay) {
        return of("deputy", person, firstDay, lastDay);
    }

    private Optional<Absence> of(String role, String person, LocalDate firstDay, LocalDate lastDay) {
        return jdbc
                .sql(SELECT + "where ended_at is null and " + role
                        + " = :person and first_day <= :last and last_day >= :first order by first_day")
                .param("person", person)
                .param("first", firstDay)
                .param("last", lastDay)
                .query(Absence.class)
                .stream()
                .findFirst();
    }

    /** @return whether it has not begun or ended before */
    boolean begin(String key) {
        return jdbc.sql("""
                        update substitution set begun_at = ?
                        where id = ? and begun_at is null and ended_at is null and last_day >= ?
                        """)
                        .params(OffsetDateTime.now(clock), Absence.id(key), LocalDate.now(clock))
                        .update()
                > 0;
    }

    /** Why and by whom it is ended before its last day. */
    void callOff(String key, String person, String reason) {
        jdbc.sql("update substitution set ended_by = ?, end_reason = ? where id = ?")
                .params(person, reason, Absence.id(key))
                .update();
    }

    /** @return whether it has not ended before */
    boolean end(String key) {
        return jdbc.sql("update substitution set ended_at = ? where id = ? and ended_at is null")
                        .params(OffsetDateTime.now(clock), Absence.id(key))
                        .update()
                > 0;
    }
}
