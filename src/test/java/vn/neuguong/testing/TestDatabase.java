package vn.neuguong.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import vn.neuguong.demo.EmbeddedDatabase;

/** Gives the application under test a PostgreSQL of its own. */
class TestDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        TestClock.set("2022-08-10T08:00:00+07:00");
        EmbeddedPostgres database = EmbeddedDatabase.start();
        // As the first bean of all it is the last to be destroyed, when nobody uses it any more.
        context.registerBean(EmbeddedPostgres.class, () -> database, bean -> bean.setDestroyMethodName("close"));
        TestPropertyValues.of(EmbeddedDatabase.environment(database)).applyTo(context);
    }
}
