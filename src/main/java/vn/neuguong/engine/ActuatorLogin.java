package vn.neuguong.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * HTTP Basic before the actuator, for administrators and for what watches the system ({@link #WATCHERS}). Whether it is
 * healthy everyone may ask, with or without a login; what is told beyond that depends on the roles that this hands on.
 */
class ActuatorLogin extends OncePerRequestFilter {

    /** The group of technical users that read metrics and the details of health, and nothing else. */
    static final String WATCHERS = "monitoring";

    static final String PATTERN = "/actuator/*";

    private static final String HEALTH = "/actuator/health";

    private static final Set<String> READERS = Set.of(Groups.CAMUNDA_ADMIN, WATCHERS);

    private final HttpBasicAuthenticationProvider basic = new HttpBasicAuthenticationProvider();
    private final ObjectProvider<ProcessEngine> engine;

    ActuatorLogin(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        AuthenticationResult login = basic.extractAuthenticatedUser(request, engine.getObject());
        Set<String> groups = login.isAuthenticated() ? groups(login.getAuthenticatedUser()) : Set.of();
        if (isHealth(request.getServletPath()) || !Collections.disjoint(READERS, groups)) {
            chain.doFilter(new Known(request, login.getAuthenticatedUser(), groups), response);
        } else if (login.isAuthenticated()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            basic.augmentResponseByAuthenticationChallenge(response, engine.getObject());
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static boolean isHealth(String path) {
        return path.equals(HEALTH) || path.startsWith(HEALTH + "/");
    }

    private Set<String> groups(String person) {
        return engine.getObject().getIdentityService().createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    /** The request of somebody whose groups are known; person null for nobody. */
    private static class Known extends HttpServletRequestWrapper {

        private final String person;
        private final Set<String> groups;

        Known(HttpServletRequest request, String person, Set<String> groups) {
            super(request);
            this.person = person;
            this.groups = groups;
        }

        @Override
        public Principal getUserPrincipal() {
            return person == null ? null : () -> person;
        }

        @Override
        public boolean isUserInRole(String role) {
            return groups.contains(role);
        }
    }
}
