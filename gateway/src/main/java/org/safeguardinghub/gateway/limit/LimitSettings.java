package org.safeguardinghub.gateway.limit;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How often partners may ask, per route.
 *
 * @param partner what holds for every client without a line of its own
 * @param clients by client id
 */
@Validated
@ConfigurationProperties("hub.gateway.limits")
record LimitSettings(
        @NotNull @Valid Measure partner, @Nullable Map<String, @Valid Measure> clients) {

    LimitSettings {
        clients = clients == null ? Map.of() : Map.copyOf(clients);
    }

    Measure of(String client) {
        return clients == null ? partner : clients.getOrDefault(client, partner);
    }

    /**
     * Two limits at once: a burst and what may go on for long.
     *
     * @param perUser one measure for each person behind the client
     */
    record Measure(@Positive long perSecond, @Positive long perMinute, boolean perUser) {}
}
