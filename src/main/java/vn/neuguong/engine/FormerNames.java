package vn.neuguong.engine;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The names that accounts bore: what somebody did is read under the name of the time, after the account is gone, too. */
@Component
class FormerNames {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    FormerNames(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Renames or deletes an account, and keeps the name that it bore until now. */
    void keep(String person, String name, Runnable change) {
        transaction.executeWithoutResult(status -> {
            change.run();
            jdbc.sql("insert into former_name (person, name, until) values (?, ?, ?)")
                    .params(person, name, OffsetDateTime.now(clock))
                    .update();
        });
    }

    /** The name that an account bore then, where it has another one now. */
    Optional<String> at(String person, OffsetDateTime moment) {
        return jdbc.sql("select name from former_name where person = ? and until > ? order by until, id limit 1")
                .params(person, moment)
                .query(String.class)
                .optional();
    }

    /** The last name of an account that is no more. */
    Optional<String> last(String person) {
        return jdbc.sql("select name from former_name where person = ? order by until desc, id desc limit 1")
                .param(person)
                .query(String.class)
                .optional();
    }
}
