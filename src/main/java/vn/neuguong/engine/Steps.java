package vn.neuguong.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the records of what happened: append-only tables, each row of which says who did it, for whom as a deputy, when. */
@Component
public class Steps {

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    Steps(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Adds a step of whoever acts now.
     *
     * @param columns what the table tells beside that
     * @param values in the order of these columns; an enum for its name
     */
    public void add(String table, String columns, Object... values) {
        List<Object> row = new ArrayList<>();
        for (Object value : values) {
            row.add(value instanceof Enum<?> one ? one.name() : value);
        }
        row.add(people.current().orElse(null));
        row.add(people.onBehalfOf().orElse(null));
        row.add(OffsetDateTime.now(clock));
        jdbc.sql("insert into %s (%s, person, on_behalf_of, at) values (?%s)"
                        .formatted(table, columns, ", ?".repeat(row.size() - 1)))
                .params(row)
                .update();
    }
}
