package vn.neuguong.testing;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;

/** Does what the job executor would do, when the test says so. */
public class Jobs {

    private final ManagementService management;

    Jobs(ManagementService management) {
        this.management = management;
    }

    /** Runs every job that is due, and those that follow from them. */
    public void run() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(this::runIfThere);
        }
    }

    private List<Job> due() {
        return management.createJobQuery().executable().unlimitedList().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .toList();
    }

    private void runIfThere(Job job) {
        if (management.createJobQuery().jobId(job.getId()).count() > 0) { // the one before may have ended its process
            management.executeJob(job.getId());
        }
    }
}
