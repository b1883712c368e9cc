package org.safeguardinghub.dashboard.signin;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param issuer the realm's address, exactly as it stands in the tokens */
@Validated
@ConfigurationProperties("hub.keycloak")
record KeycloakSettings(@NotNull URI issuer) {

    /** Written out and not discovered, so that the dashboard starts, and explains itself, while Keycloak is down. */
    String endpoint(String name) {
        return issuer + "/protocol/openid-connect/" + name;
    }

    String origin() {
        return issuer.getScheme() + "://" + issuer.getAuthority();
    }
}
