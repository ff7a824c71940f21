package vn.neuguong.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import vn.neuguong.Application;

/** The demo: the application on an embedded PostgreSQL, with units, people and a clock of its own. */
public class DemoApplication {

    public static void main(String[] args) throws IOException {
        DemoData data = DemoData.locate();
        DemoClock.start(data.folder().resolve("clock"));
        EmbeddedPostgres database = EmbeddedDatabase.startIn(data.folder().resolve("database"));
        SpringApplication.getShutdownHandlers().add(() -> close(database));
        EmbeddedDatabase.environment(database).forEach(System::setProperty);
        System.setProperty("server.address", "127.0.0.1");
        SpringApplication.from(Application::main).with(Demo.class).run(args);
    }

    private static void close(EmbeddedPostgres database) {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({DemoDirectory.class, DemoClock.class})
    static class Demo {

        @Bean
        DemoData demoData() {
            return DemoData.locate();
        }
    }
}
