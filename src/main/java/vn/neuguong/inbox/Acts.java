package vn.neuguong.inbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.TaskEnd;

/** Keeps, longer than the engine's history does, which tasks each person completed. */
@Component
class Acts implements TaskEnd {

    private final JdbcClient jdbc;
    private final Clock clock;

    Acts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void ended(EndedTask task) {
        if (task.completedBy() != null) {
            jdbc.sql("insert into act (person, task, name, business_key, at) values (?, ?, ?, ?, ?)")
                    .params(task.completedBy(), task.key(), task.name(), task.businessKey(), OffsetDateTime.now(clock))
                    .update();
        }
    }
}
