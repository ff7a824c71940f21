package vn.neuguong.inbox;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.TaskCompletion;

/** Keeps, longer than the engine's history does, which tasks each person completed. */
@Component
class Acts implements TaskCompletion {

    private final JdbcClient jdbc;
    private final Clock clock;

    Acts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void completed(String person, String task, String name, String businessKey) {
        jdbc.sql("insert into act (person, task, name, business_key, at) values (?, ?, ?, ?, ?)")
                .params(person, task, name, businessKey, OffsetDateTime.now(clock))
                .update();
    }
}
