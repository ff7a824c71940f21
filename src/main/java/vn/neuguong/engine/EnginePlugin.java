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

    private final LentGroups lent;
    private final FormerNames former;
    private final ObjectProvider<TaskEnd> taskEnds;
    private final ObjectProvider<People> people;

    /** The last two need the engine that this helps to build, so they are asked for when the first task ends. */
    EnginePlugin(LentGroups lent, FormerNames former, ObjectProvider<TaskEnd> taskEnds, ObjectProvider<People> people) {
        this.lent = lent;
        this.former = former;
        this.taskEnds = taskEnds;
        this.people = people;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setTaskService(new GuardedTaskService(lent));
        engine.setFormService(new GuardedFormService(lent));
        engine.setRuntimeService(new GuardedRuntimeService(lent));
        engine.setManagementService(new GuardedManagementService(engine));
        engine.setIdentityService(new GuardedIdentityService(former));
        engine.setResourceAuthorizationProvider(new OwnAccount());
        engine.setCustomHistoryLevels(List.of(new BallotSecrecy()));
        if (engine.getCustomPostBPMNParseListeners() == null) {
            engine.setCustomPostBPMNParseListeners(new ArrayList<>()); // to which others add theirs
        }
        engine.getCustomPostBPMNParseListeners().add(new TaskEndParser(taskEnds, people));
    }
}
