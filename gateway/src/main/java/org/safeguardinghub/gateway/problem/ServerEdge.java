package org.safeguardinghub.gateway.problem;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the server hand us what it would refuse in its own words, so that every refusal has one shape. */
@Configuration(proxyBeanMethods = false)
class ServerEdge {

    private static final String AS_IT_IS = "passthrough";

    /** The entrance reads the raw path and refuses every encoded slash and every TRACE by itself. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> handOverOddRequests() {
        return server -> {
            server.addConnectorCustomizers(connector -> {
                connector.setEncodedSolidusHandling(AS_IT_IS);
                connector.setEncodedReverseSolidusHandling(AS_IT_IS);
                connector.setAllowTrace(true);
            });
            server.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ServerRefusal.class.getName());
                }
            });
        };
    }
}
