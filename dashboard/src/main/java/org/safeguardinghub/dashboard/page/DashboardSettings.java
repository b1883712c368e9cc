package org.safeguardinghub.dashboard.page;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What a council decides about its dashboard.
 *
 * @param url the one address at which browsers reach it; sign-in returns there whatever host name was typed
 * @param serviceName the name in the header and in every title
 * @param help whom a person asks who cannot get any further
 */
@Validated
@ConfigurationProperties("hub.dashboard")
public record DashboardSettings(
        @NotNull URI url,
        @NotBlank @DefaultValue("Safeguarding Hub") String serviceName,

        @NotBlank @DefaultValue("the hub's administrator in your authority")
        String help) {

    /** @return whether browsers come over TLS, as they do everywhere but on a developer's own machine */
    public boolean isSecure() {
        return "https".equals(url.getScheme());
    }

    /** @param path starts with a slash */
    public String addressOf(String path) {
        return url.toString().replaceAll("/$", "") + path;
    }
}
