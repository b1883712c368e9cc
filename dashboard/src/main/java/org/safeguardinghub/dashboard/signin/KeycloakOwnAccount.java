package org.safeguardinghub.dashboard.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.dashboard.gateway.OwnAccount;
import org.safeguardinghub.dashboard.gateway.Pass;
import org.safeguardinghub.dashboard.gateway.Passes;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Gets the dashboard's own pass from Keycloak and keeps it until shortly before it runs out. */
@Component
class KeycloakOwnAccount implements OwnAccount {

    private static final Duration RENEWED_BEFORE = Duration.ofSeconds(30);

    private final RestClientClientCredentialsTokenResponseClient tokens;
    private final ClientRegistration registration;
    private final InstantSource clock;

    @Nullable private Pass kept;

    KeycloakOwnAccount(ClientKey key, KeycloakSettings keycloak, InstantSource clock) {
        this.tokens = KeycloakClient.asOurselves(new RestClientClientCredentialsTokenResponseClient(), key, keycloak);
        this.registration = ClientRegistration.withRegistrationId("own-account")
                .clientId("dashboard")
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(keycloak.endpoint("token"))
                .build();
        this.clock = clock;
    }

    @Override
    public synchronized Pass pass() {
        var now = clock.instant();
        if (kept == null || kept.expiresAt().isBefore(now.plus(RENEWED_BEFORE))) {
            kept = fetch(now);
        }
        return kept;
    }

    private Pass fetch(Instant now) {
        try {
            var token = tokens.getTokenResponse(new OAuth2ClientCredentialsGrantRequest(registration))
                    .getAccessToken();
            return new Pass(token.getTokenValue(), Objects.requireNonNullElse(token.getExpiresAt(), now));
        } catch (OAuth2AuthorizationException | RestClientException away) {
            throw new Passes.SignInUnreachable(away);
        }
    }
}
