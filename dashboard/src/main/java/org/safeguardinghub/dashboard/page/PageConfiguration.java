package org.safeguardinghub.dashboard.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.time.InstantSource;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** How pages are made. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    @Bean
    InstantSource instantSource() {
        return InstantSource.system();
    }

    @Bean
    Assets assets() {
        return Assets.ofThisBuild();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    JtePages jtePages(DashboardSettings settings, Assets assets) {
        return new JtePages(TemplateEngine.createPrecompiled(ContentType.Html), settings, assets);
    }

    /**
     * Browsers keep cookies by host and not by port, so that two hubs on one machine would sign each other out if both
     * used one name.
     */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie(DashboardSettings settings) {
        return server -> {
            var cookie = server.getSettings().getSession().getCookie();
            cookie.setName(nameOfCookie(settings));
            cookie.setSecure(settings.isSecure());
        };
    }

    private static String nameOfCookie(DashboardSettings settings) {
        return settings.isSecure() ? "__Host-hub" : "hub_" + settings.url().getPort();
    }
}
