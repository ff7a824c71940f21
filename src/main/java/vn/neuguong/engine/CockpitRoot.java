package vn.neuguong.engine;

import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Where Cockpit's REST API, whose resources Jersey makes, passes into our application, whose beans Spring makes: whatever
 * follows the engine's name in the address is answered by the one bean that is a {@link CockpitResource}.
 */
@Path("plugin/" + CockpitPlugin.ID)
public class CockpitRoot extends AbstractCockpitPluginRootResource {

    public CockpitRoot() {
        super(CockpitPlugin.ID);
    }

    /** There is one engine; Camunda has looked whether the person is logged in to the one that is named. */
    @Path("{engine}")
    public CockpitResource resource(@PathParam("engine") String engine) {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(CockpitResource.class);
    }
}
