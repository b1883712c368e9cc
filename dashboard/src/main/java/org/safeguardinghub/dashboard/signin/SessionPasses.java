package org.safeguardinghub.dashboard.signin;

import java.time.Instant;
import java.util.Set;
import org.safeguardinghub.dashboard.gateway.Pass;
import org.safeguardinghub.dashboard.gateway.Passes;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;

/** The pass in the signed-in person's session, refreshed by Keycloak when it is about to run out. */
@Component
class SessionPasses implements Passes {

    private static final Set<String> SESSION_IS_OVER = Set.of("invalid_grant", "invalid_token");

    private final OAuth2AuthorizedClientManager tokens;

    SessionPasses(OAuth2AuthorizedClientManager tokens) {
        this.tokens = tokens;
    }

    @Override
    public Pass current() {
        var person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null) {
            throw new SignInExpired();
        }
        try {
            var client = tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(KeycloakClient.REGISTRATION)
                    .principal(person)
                    .build());
            if (client == null) {
                throw new SignInExpired();
            }
            var token = client.getAccessToken();
            return new Pass(token.getTokenValue(), token.getExpiresAt() == null ? Instant.MAX : token.getExpiresAt());
        } catch (ClientAuthorizationRequiredException none) {
            throw new SignInExpired();
        } catch (OAuth2AuthorizationException failed) {
            throw SESSION_IS_OVER.contains(failed.getError().getErrorCode())
                    ? new SignInExpired()
                    : new SignInUnreachable(failed);
        }
    }
}
