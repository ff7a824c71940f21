package vn.neuguong.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** Puts our guards into the engine; nothing else of its behaviour is changed. */
@Component
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final LentGroups lent;

    EnginePlugin(LentGroups lent) {
        this.lent = lent;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTaskService(new GuardedTaskService(lent));
        engine.setFormService(new GuardedFormService(lent));
        engine.setRuntimeService(new GuardedRuntimeService(lent));
        engine.setIdentityService(new GuardedIdentityService());
        engine.setResourceAuthorizationProvider(new OwnAccount());
        engine.setCustomHistoryLevels(List.of(new BallotSecrecy()));
    }
}
