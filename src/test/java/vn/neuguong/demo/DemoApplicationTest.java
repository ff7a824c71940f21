package vn.neuguong.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.web.client.RestTemplateBuilder;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;

/** The demo in a JVM of its own, as {@code mvn spring-boot:test-run} starts it, on an empty folder. */
class DemoApplicationTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3); // a busy machine; alone it takes seconds

    @TempDir
    private Path data;

    @Test
    void the_demo_starts_on_an_empty_folder_and_its_people_can_log_in() throws Exception {
        int port = freePort();
        Process demo = start(port);
        try {
            TestRestTemplate http = new TestRestTemplate(new RestTemplateBuilder().rootUri("http://127.0.0.1:" + port));
            awaitHealth(demo, http);
            assertThat(http.withBasicAuth("pho-an.clerk", DemoDirectory.PASSWORD)
                            .getForEntity("/engine-rest/task/count", String.class)
                            .getStatusCode())
                    .isEqualTo(HttpStatus.OK);
        } finally {
            demo.destroy();
            demo.waitFor();
        }
    }

    private Process start(int port) throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        DemoApplication.class.getName())
                .directory(data.toFile()) // for Surefire's class path ends in an empty entry, which means this folder
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "demo.log").toAbsolutePath().toFile());
        java.environment().put("DEMO_DATA", data.toString());
        java.environment().put("SERVER_PORT", "" + port);
        return java.start();
    }

    /** Surefire's own, where it has hidden the class path in the manifest of a jar. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private static void awaitHealth(Process demo, TestRestTemplate http) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!isUp(http)) {
            assertThat(demo.isAlive()).as("the demo runs; see target/demo.log").isTrue();
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(500);
        }
    }

    private static boolean isUp(TestRestTemplate http) {
        try {
            return http.getForEntity("/actuator/health", String.class)
                    .getStatusCode()
                    .is2xxSuccessful();
        } catch (ResourceAccessException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
