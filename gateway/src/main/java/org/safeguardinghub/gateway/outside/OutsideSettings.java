package org.safeguardinghub.gateway.outside;

import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Whose tokens we take.
 *
 * @param publicUrl the address partners make their DPoP proofs for, without a slash at its end
 * @param issuer the Keycloak realm
 * @param exemptClients clients whose tokens need not be bound to a key
 */
record OutsideSettings(String publicUrl, String issuer, Set<String> exemptClients) {

    static final String AUDIENCE = "safeguarding-hub";

    OutsideSettings {
        publicUrl = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        exemptClients = Set.copyOf(exemptClients);
    }

    @Validated
    @ConfigurationProperties("hub.public")
    record Public(@NotEmpty String url) {}

    @Validated
    @ConfigurationProperties("hub.keycloak")
    record Keycloak(@NotEmpty String issuer) {}

    @ConfigurationProperties("hub.gateway")
    record Exempt(Set<String> dpopExemptClients) {}
}
