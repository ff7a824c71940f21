package vn.neuguong.engine;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** What is ours in Cockpit's own REST API, behind Cockpit's login. Camunda finds it through META-INF/services. */
public class CockpitPlugin extends AbstractCockpitPlugin {

    static final String ID = "progress";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(CockpitRoot.class, CockpitRefusal.class);
    }
}
