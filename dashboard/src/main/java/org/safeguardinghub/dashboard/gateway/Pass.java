package org.safeguardinghub.dashboard.gateway;

import java.time.Instant;

/** The signed-in person's access token. It stays on the server: no page, script or cookie ever holds it. */
public record Pass(String token, Instant expiresAt) {

    @Override
    public String toString() {
        return "Pass until " + expiresAt;
    }
}
