package vn.neuguong.inbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.People;
import vn.neuguong.engine.TaskEnd;

/** Keeps, longer than the engine's history does, which tasks each person completed. */
@Component
class Acts implements TaskEnd {

    private final JdbcClient jdbc;
    private final People people;
    private final Clock clock;

    Acts(JdbcClient jdbc, People people, Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void ended(EndedTask task) {
        if (task.completedBy() != null) {
            jdbc.sql("""
                            insert into act (person, on_behalf_of, task, name, business_key, at)
                            values (?, ?, ?, ?, ?, ?)
                            """)
                    .param(task.completedBy())
                    .param(people.onBehalfOf().orElse(null))
                    .param(task.key())
                    .param(task.name())
                    .param(task.businessKey())
                    .param(OffsetDateTime.now(clock))
                    .update();
        }
    }
}
