package vn.neuguong.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.neuguong.calendar.VietnameseDate;

/**
 * The demo's clock: it starts in August 2022 and runs; {@code POST /demo/clock {"to": "2022-09-05T00:00:00+07:00"}} moves
 * it on, for the engine and for us. How far it is from the real time is kept, so that a restart goes on from there.
 */
@RestController
class DemoClock {

    private static final Instant START =
            OffsetDateTime.parse("2022-08-10T08:00:00+07:00").toInstant();

    /** What a request says and an answer gives. */
    record Time(OffsetDateTime to) {}

    private final Path file;
    private final ProcessEngineConfigurationImpl engine;

    DemoClock(DemoData data, ProcessEngineConfigurationImpl engine) {
        this.file = data.folder().resolve("clock");
        this.engine = engine;
    }

    /** Sets the engine's clock to the demo's time, before anything asks for it. */
    static void start(Path file) throws IOException {
        Duration offset = Files.exists(file)
                ? Duration.parse(Files.readString(file).strip())
                : Duration.between(Instant.now(), START);
        set(file, offset);
    }

    private static void set(Path file, Duration offset) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, offset.toString());
        ClockUtil.offset(offset.toMillis());
    }

    @GetMapping("/demo/clock")
    Time now() {
        return new Time(ClockUtil.getCurrentTime()
                .toInstant()
                .atZone(VietnameseDate.ZONE)
                .toOffsetDateTime());
    }

    @PostMapping("/demo/clock")
    Time move(@RequestBody Time time) throws IOException {
        if (time.to() == null
                || time.to().toInstant().isBefore(ClockUtil.getCurrentTime().toInstant())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The demo's clock only moves on");
        }
        set(file, Duration.between(Instant.now(), time.to()));
        engine.getJobExecutor().jobWasAdded(); // or timers that are due now would wait for the next poll
        return now();
    }
}
