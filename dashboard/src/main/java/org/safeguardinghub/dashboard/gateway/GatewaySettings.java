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
 */
@Validated
@ConfigurationProperties("hub.gateway")
public record GatewaySettings(
        @NotNull URI url,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("6s") Duration readTimeout) {}
