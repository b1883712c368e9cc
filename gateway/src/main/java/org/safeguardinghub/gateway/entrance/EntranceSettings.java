package org.safeguardinghub.gateway.entrance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** The table of ways in as it is configured: by name, so that one figure of one line can be set from outside. */
@Validated
@ConfigurationProperties("hub.gateway")
record EntranceSettings(@NotEmpty Map<String, @Valid Line> routes) {

    /** One way in; see {@link Route} for what each figure means. */
    record Line(
            @NotNull URI target,
            @NotEmpty List<String> prefixes,
            @Nullable List<String> open,
            @NotNull Duration timeout,
            @Positive int concurrent,
            @NotNull DataSize bodyLimit,
            @DefaultValue("true") boolean inOpenApi,
            @DefaultValue("5s") Duration rest) {

        Route named(String name) {
            return new Route(
                    name,
                    target,
                    prefixes,
                    open == null ? List.of() : open,
                    timeout,
                    concurrent,
                    bodyLimit,
                    inOpenApi,
                    rest);
        }
    }

    /** Puts the table where the filters and the router find it. */
    @Configuration(proxyBeanMethods = false)
    static class Table {

        @Bean
        RouteTable routeTable(EntranceSettings settings) {
            return new RouteTable(settings.routes().entrySet().stream()
                    .map(line -> line.getValue().named(line.getKey()))
                    .toList());
        }
    }
}
