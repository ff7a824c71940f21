package vn.neuguong.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;

/**
 * HTTP Basic, or, for reading only, the session of someone who is logged in to Tasklist or Cockpit: so a link in a form
 * opens without a second login. Only reading, because our endpoints have no protection against forged requests.
 */
public class ApiLogin extends HttpBasicAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        HttpSession session = request.getSession(false);
        if (session != null && "GET".equals(request.getMethod())) {
            Authentication login =
                    AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(engine.getName());
            if (login != null && isKnown(login.getIdentityId(), engine)) {
                return AuthenticationResult.successful(login.getIdentityId());
            }
        }
        return super.extractAuthenticatedUser(request, engine);
    }

    /** A session outlives its user. */
    private static boolean isKnown(String person, ProcessEngine engine) {
        return engine.getIdentityService().createUserQuery().userId(person).count() > 0;
    }
}
