package vn.neuguong.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts our guards into the engine; nothing else of its behaviour is changed. */
@Component
class EnginePlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTaskService(new GuardedTaskService());
        engine.setFormService(new GuardedFormService());
        engine.setRuntimeService(new GuardedRuntimeService());
        engine.setIdentityService(new GuardedIdentityService());
        engine.setResourceAuthorizationProvider(new OwnAccount());
        engine.setCustomHistoryLevels(List.of(new BallotSecrecy()));
    }
}
