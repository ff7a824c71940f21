package vn.neuguong.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The login before Camunda's REST API, ours and the actuator, with the people of Camunda's identity service. */
@Configuration
class RestSecurity {

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> engineRestLogin() {
        return login(
                new ProcessEngineAuthenticationFilter(),
                "engineRestLogin",
                "/engine-rest/*",
                HttpBasicAuthenticationProvider.class);
    }

    @Bean
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> apiLogin() {
        return login(new ApiLoginFilter(), "apiLogin", "/api/*", ApiLogin.class);
    }

    /** The engine is asked for with the first request: filters are made before it, and must not hasten it. */
    @Bean
    FilterRegistrationBean<ActuatorLogin> actuatorLogin(ObjectProvider<ProcessEngine> engine) {
        FilterRegistrationBean<ActuatorLogin> login = new FilterRegistrationBean<>(new ActuatorLogin(engine));
        login.addUrlPatterns(ActuatorLogin.PATTERN);
        login.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return login;
    }

    private static FilterRegistrationBean<ProcessEngineAuthenticationFilter> login(
            ProcessEngineAuthenticationFilter filter,
            String name,
            String pattern,
            Class<? extends AuthenticationProvider> provider) {
        FilterRegistrationBean<ProcessEngineAuthenticationFilter> login = new FilterRegistrationBean<>(filter);
        login.setName(name);
        login.addUrlPatterns(pattern);
        login.addInitParameter(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, provider.getName());
        login.setAsyncSupported(true);
        login.setOrder(Ordered.HIGHEST_PRECEDENCE + 100); // before Jersey
        return login;
    }
}
