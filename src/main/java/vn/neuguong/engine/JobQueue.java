package vn.neuguong.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.springframework.stereotype.Component;

/** How the engine's jobs get on, in numbers. */
@Component
public class JobQueue {

    private static final int SAMPLE = 100; // of jobs without a day, for the engine cannot be asked for their oldest

    private final ManagementService management;
    private final RuntimeService runtime;
    private final Clock clock;

    JobQueue(ManagementService management, RuntimeService runtime, Clock clock) {
        this.management = management;
        this.runtime = runtime;
        this.clock = clock;
    }

    /** How many wait for their day ("waiting"), could run now ("due"), and have used up their retries ("failed"). */
    public Map<String, Long> counts() {
        long due = due().count();
        return Map.of(
                "waiting",
                management.createJobQuery().withRetriesLeft().count() - due,
                "due",
                due,
                "failed",
                management.createJobQuery().noRetriesLeft().count());
    }

    public long incidents() {
        return runtime.createIncidentQuery().count();
    }

    /** How long the oldest job that could run has been waiting to; zero where there is none. */
    Duration oldestWait() {
        Stream<Job> oldestByDay = due().orderByJobDuedate().asc().listPage(0, 1).stream();
        Stream<Job> withoutDay =
                due().orderByJobDuedate().desc().listPage(0, SAMPLE).stream(); // PostgreSQL's nulls first
        return Stream.concat(oldestByDay, withoutDay)
                .map(JobQueue::since)
                .flatMap(Optional::stream)
                .min(Instant::compareTo)
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }

    private static Optional<Instant> since(Job job) {
        return Optional.ofNullable(job.getDuedate())
                .or(() -> Optional.ofNullable(job.getCreateTime()))
                .map(moment -> moment.toInstant());
    }

    private JobQuery due() {
        return management.createJobQuery().executable().active();
    }
}
