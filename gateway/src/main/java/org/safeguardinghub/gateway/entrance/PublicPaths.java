package org.safeguardinghub.gateway.entrance;

import java.util.Set;

/** What the gateway itself answers without a token: its health, its public keys and the documentation. */
public final class PublicPaths {

    private static final Set<String> EXACT = Set.of(
            "/actuator/health",
            "/actuator/health/liveness",
            "/actuator/health/readiness",
            "/.well-known/hub-jwks.json",
            "/.well-known/webhook-keys.json",
            "/openapi.json",
            "/docs");

    private PublicPaths() {}

    public static boolean contains(String path) {
        return EXACT.contains(path) || path.startsWith("/docs/") || path.startsWith("/openapi/");
    }
}
