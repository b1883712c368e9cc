package org.safeguardinghub.dashboard.gateway;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the rest of the hub is, and how long a person should wait for it before being told that it does not answer.
 *
 * @param url the gateway's address inside
 * @param readTimeout longer than the gateway waits for a service, so that its answer about a slow one still arrives
 */
@Validated
@ConfigurationProperties("hub.gateway")
public record GatewaySettings(
        @NotNull URI url,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("65s") Duration readTimeout) {}
