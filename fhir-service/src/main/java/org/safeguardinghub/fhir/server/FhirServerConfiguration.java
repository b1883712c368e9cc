package org.safeguardinghub.fhir.server;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Hangs the FHIR server into the web server. */
@Configuration(proxyBeanMethods = false)
class FhirServerConfiguration {

    @Bean
    FhirContext fhirContext() {
        return FhirContext.forR4();
    }

    @Bean
    ServletRegistrationBean<HubFhirServer> fhirServer(
            FhirContext context, List<IResourceProvider> providers, @Value("${hub.public.url}") String publicUrl) {
        var servlet = new ServletRegistrationBean<>(
                new HubFhirServer(context, providers, publicUrl), HubFhirServer.PATH + "/*");
        servlet.setName("fhir");
        servlet.setLoadOnStartup(1);
        return servlet;
    }

    /** What the server can do is said to everybody, as every FHIR server says it; it tells nothing of anybody. */
    @Bean
    WebSecurityCustomizer openCapabilities() {
        return security -> security.ignoring()
                .requestMatchers(
                        PathPatternRequestMatcher.pathPattern(HttpMethod.GET, HubFhirServer.PATH + "/metadata"));
    }
}
