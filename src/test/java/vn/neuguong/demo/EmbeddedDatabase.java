package vn.neuguong.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A real PostgreSQL 17 from Maven artifacts, for the demo and for every test that touches data. */
public final class EmbeddedDatabase {

    private EmbeddedDatabase() {}

    /** Starts one with no data; whoever starts it closes it, after everyone who uses it. */
    public static EmbeddedPostgres start() {
        return start(EmbeddedPostgres.builder());
    }

    /** Starts one that keeps its data in a folder. */
    static EmbeddedPostgres startIn(Path folder) throws IOException {
        endLeftOver(folder.resolve("postmaster.pid"));
        return start(EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setOverrideWorkingDirectory(folder.resolveSibling("postgresql").toFile())
                .setCleanDataDirectory(false)
                // The artifact's defaults are for tests and may lose data; this data is meant to stay.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on"));
    }

    /** A demo that was killed leaves its database running; it recovers what was committed when it starts again. */
    private static void endLeftOver(Path pidFile) throws IOException {
        if (Files.exists(pidFile)) {
            long pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                    .ifPresent(process -> {
                        process.destroy();
                        process.onExit().join();
                    });
        }
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            return builder.setRegisterShutdownHook(false)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the application's configuration asks of the environment, for this database and the demo's administrator. */
    public static Map<String, String> environment(EmbeddedPostgres database) {
        return Map.of(
                "DATABASE_URL", database.getJdbcUrl("postgres", "postgres"),
                "DATABASE_USER", "postgres",
                "DATABASE_PASSWORD", "postgres",
                "ADMIN_ID", "admin",
                "ADMIN_PASSWORD", DemoDirectory.PASSWORD,
                "BALLOT_KEY", "ZGVtbyBvbmx5LCBrbm93biB0byBldmVyeWJvZHkgLi4="); // "demo only, known to everybody .."
    }
}
