package vn.neuguong.engine;

import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.ManagementServiceImpl;

/** The engine's management service. Of a job that somebody executes by REST only the message of a refusal is left there. */
class GuardedManagementService extends ManagementServiceImpl {

    GuardedManagementService(ProcessEngineConfiguration engine) {
        super(engine);
    }

    @Override
    public void executeJob(String jobId) {
        try {
            super.executeJob(jobId);
        } catch (Refusal refusal) {
            RestFaults.keep(refusal);
            throw refusal;
        }
    }
}
