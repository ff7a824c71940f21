package vn.neuguong.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts our guards and our ear for the end of tasks into the engine; nothing else of its behaviour is changed. */
@Component
class EnginePlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskEnd> taskEnds;

    EnginePlugin(ObjectProvider<TaskEnd> taskEnds) {
        this.taskEnds = taskEnds;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTaskService(new GuardedTaskService());
        engine.setFormService(new GuardedFormService());
        engine.setRuntimeService(new GuardedRuntimeService());
        engine.setIdentityService(new GuardedIdentityService());
        engine.setResourceAuthorizationProvider(new OwnAccount());
        engine.setCustomHistoryLevels(List.of(new BallotSecrecy()));
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>()); // to which others add theirs
        }
        engine.getCustomPostBPMNParseListeners().add(new TaskEndParser(taskEnds));
    }
}
