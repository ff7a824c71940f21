package vn.neuguong;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import vn.neuguong.directory.DirectoryCommand;

/** Nêu Gương: plans, reports and commendations of a committee and its units, on the Camunda 7 engine. */
@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        ConfigurableApplicationContext application = SpringApplication.run(Application.class, args);
        if (application.getEnvironment().containsProperty(DirectoryCommand.IMPORT)) {
            System.exit(SpringApplication.exit(application));
        }
    }
}
