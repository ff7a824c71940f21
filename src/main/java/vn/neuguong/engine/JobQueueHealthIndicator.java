package vn.neuguong.engine;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Whether jobs are done when they are due. That the executor is switched on says Camunda's own indicator. */
@Component
class JobQueueHealthIndicator extends AbstractHealthIndicator {

    private final JobQueue jobs;
    private final Duration waitAtMost;

    JobQueueHealthIndicator(JobQueue jobs, @Value("${neu-guong.jobs.wait-at-most}") Duration waitAtMost) {
        super("the job queue cannot be asked");
        this.jobs = jobs;
        this.waitAtMost = waitAtMost;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        Duration oldest = jobs.oldestWait();
        health.status(oldest.compareTo(waitAtMost) > 0 ? "DOWN" : "UP")
                .withDetail("oldestWaitSeconds", oldest.toSeconds())
                .withDetails(jobs.counts())
                .withDetail("incidents", jobs.incidents());
    }
}
