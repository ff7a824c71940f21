package vn.neuguong.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;

/**
 * Challenges programs to send a login, but not the scripts of our pages, which send Camunda's token: for them the browser would
 * open a login window of its own, and while it is open, or waits unseen behind a page that is being left, take no click.
 */
class ApiLoginFilter extends ProcessEngineAuthenticationFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean byScript = ((HttpServletRequest) request).getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME) != null;
        super.doFilter(request, byScript ? new Unchallenged((HttpServletResponse) response) : response, chain);
    }

    private static class Unchallenged extends HttpServletResponseWrapper {

        Unchallenged(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, String value) {
            if (!name.equalsIgnoreCase(HttpHeaders.WWW_AUTHENTICATE)) {
                super.setHeader(name, value);
            }
        }
    }
}
