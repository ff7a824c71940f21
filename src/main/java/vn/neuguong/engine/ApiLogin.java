package vn.neuguong.engine;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;

/**
 * HTTP Basic, or the session of someone who is logged in to Tasklist, Cockpit or Admin: so a link in a form opens without
 * a second login. For anything but reading the request must carry Camunda's own token against forged requests, which only
 * pages of ours can know; a browser that adds a remembered HTTP Basic login by itself is refused then.
 */
public class ApiLogin extends HttpBasicAuthenticationProvider {

    @Override
    public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
        HttpSession session = request.getSession(false);
        boolean reading = "GET".equals(request.getMethod());
        if (session != null && (reading || carriesToken(request, session))) {
            Authentication login =
                    AuthenticationUtil.getAuthsFromSession(session).getAuthenticationForProcessEngine(engine.getName());
            if (login != null && isKnown(login.getIdentityId(), engine)) {
                return AuthenticationResult.successful(login.getIdentityId());
            }
        }
        boolean byPage = request.getHeader(HttpHeaders.ORIGIN) != null;
        return reading || !byPage
                ? super.extractAuthenticatedUser(request, engine)
                : AuthenticationResult.unsuccessful();
    }

    private static boolean carriesToken(HttpServletRequest request, HttpSession session) {
        Object token = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
        return token != null && token.equals(request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME));
    }

    /** A session outlives its user. */
    private static boolean isKnown(String person, ProcessEngine engine) {
        return engine.getIdentityService().createUserQuery().userId(person).count() > 0;
    }
}
