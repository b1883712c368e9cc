package org.safeguardinghub.gateway.entrance;

import java.util.List;
import java.util.Optional;

/** Every path that leads to a service, and nothing else does. */
public record RouteTable(List<Route> routes) {

    public RouteTable {
        routes = List.copyOf(routes);
        routes.stream().flatMap(route -> route.prefixes().stream()).forEach(RouteTable::mustBePublic);
    }

    /** The route whose service answers for this path. */
    public Optional<Route> find(String path) {
        return routes.stream().filter(route -> route.covers(path)).findFirst();
    }

    private static void mustBePublic(String prefix) {
        if (!prefix.startsWith("/") || prefix.startsWith("/actuator") || prefix.startsWith("/internal")) {
            throw new IllegalArgumentException("no way in may lead to " + prefix);
        }
    }
}
