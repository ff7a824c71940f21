package vn.neuguong.engine;

import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Camunda 7.24 hands the nonce of a page's Content-Security-Policy on through the servlet context, where any other
 * request replaces it before the page is written. The browser then refuses the page's scripts, and nothing but a
 * turning wheel is seen. Here each page keeps its own nonce.
 */
@Configuration
class PageNonce {

    @Bean
    FilterRegistrationBean<Filter> ownNonceForEachPage() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(
                (request, response, chain) -> chain.doFilter(new PageRequest((HttpServletRequest) request), response));
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    private static final class PageRequest extends HttpServletRequestWrapper {

        private final ServletContext context;
        private Object nonce;

        PageRequest(HttpServletRequest request) {
            super(request);
            Class<?>[] type = {ServletContext.class};
            context = (ServletContext) Proxy.newProxyInstance(
                    getClass().getClassLoader(), type, (proxy, method, arguments) -> call(method, arguments));
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }

        private Object call(Method method, Object[] arguments) throws Throwable {
            if (arguments != null && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0])) {
                if (method.getName().equals("setAttribute")) {
                    nonce = arguments[1];
                }
                return method.getReturnType() == void.class ? null : nonce;
            }
            try {
                return method.invoke(super.getServletContext(), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
