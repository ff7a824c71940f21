package vn.neuguong.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.neuguong.engine.JobQueue;
import vn.neuguong.notice.Deliveries;
import vn.neuguong.submission.ProgressTotals;
import vn.neuguong.submission.ProgressTotals.OfObligation;
import vn.neuguong.submission.StandingCounts;

/**
 * What Prometheus reads of the running plans and of the engine. Counted once a minute, however often it is read, and only
 * of plans that are issued and not closed: their obligations bound the number of series, never units or people.
 */
@Component
@EnableScheduling
class Metrics {

    private static final String STATUS = "status";

    private final ProgressTotals totals;
    private final JobQueue jobs;
    private final Deliveries deliveries;
    private final Clock clock;
    private final MultiGauge submissions;
    private final MultiGauge queue;
    private final MultiGauge mails;
    private volatile long incidents;
    private volatile long refreshed; // in seconds of the epoch; 0 before the first time

    Metrics(ProgressTotals totals, JobQueue jobs, Deliveries deliveries, MeterRegistry registry, Clock clock) {
        this.totals = totals;
        this.jobs = jobs;
        this.deliveries = deliveries;
        this.clock = clock;
        submissions = MultiGauge.builder("neuguong.submissions")
                .description("Submissions of running plans, by where they stand")
                .register(registry);
        queue = MultiGauge.builder("neuguong.jobs")
                .description("Jobs of the engine: waiting for their day, due, failed for good")
                .register(registry);
        mails = MultiGauge.builder("neuguong.mails")
                .description("Mails that are not sent: queued, failed for good")
                .register(registry);
        Gauge.builder("neuguong.incidents", () -> incidents)
                .description("Open incidents of the engine")
                .register(registry);
        Gauge.builder("neuguong.refreshed.timestamp", () -> refreshed)
                .description("When the other numbers of neuguong were counted")
                .baseUnit("seconds")
                .register(registry);
    }

    @Scheduled(fixedDelayString = "PT1M")
    void refresh() {
        submissions.register(totals.ofRunning().stream().flatMap(Metrics::rows).toList(), true);
        queue.register(rows(jobs.counts()), true);
        mails.register(rows(Map.of("queued", deliveries.queued(), "failed", deliveries.failed())), true);
        incidents = jobs.incidents();
        refreshed = clock.instant().getEpochSecond();
    }

    private static Stream<MultiGauge.Row<?>> rows(OfObligation total) {
        StandingCounts stand = total.counts();
        Map<String, Integer> counts = Map.of(
                "open", stand.open(),
                "submitted", stand.submitted(),
                "returned", stand.returned(),
                "accepted", stand.accepted(),
                "waived", stand.waived(),
                "overdue", stand.overdue(),
                "not_submitted", stand.notSubmitted());
        Tags obligation = Tags.of("plan", total.plan(), "obligation", total.obligation());
        return counts.entrySet().stream()
                .map(count -> MultiGauge.Row.of(obligation.and(STATUS, count.getKey()), count.getValue()));
    }

    private static List<MultiGauge.Row<?>> rows(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .<MultiGauge.Row<?>>map(count -> MultiGauge.Row.of(Tags.of(STATUS, count.getKey()), count.getValue()))
                .toList();
    }
}
