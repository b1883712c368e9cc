package org.safeguardinghub.kit.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;

/**
 * The two whose word counts in here: the gateway, for whoever is outside, and the identity provider, for our own
 * services. Nothing else is trusted, least of all where a request came from.
 */
final class TrustedIssuers implements AuthenticationManagerResolver<HttpServletRequest> {

    static final String GATEWAY = "urn:safeguarding-hub:gateway";

    private static final Duration INTERNAL_TOKEN_LIFE = Duration.ofSeconds(60);

    private final JwtIssuerAuthenticationManagerResolver byIssuer;

    TrustedIssuers(URI gateway, String identityProvider, InstantSource clock) {
        Map<String, AuthenticationManager> trusted = Map.of(
                GATEWAY,
                new TrustedIssuer(
                        GATEWAY,
                        IssuerKeys.at(gateway.resolve("/.well-known/hub-jwks.json")),
                        clock,
                        TrustedIssuer.livesAtMost(INTERNAL_TOKEN_LIFE),
                        TokenClaims::ofGateway),
                identityProvider,
                new TrustedIssuer(
                        identityProvider,
                        IssuerKeys.at(URI.create(identityProvider + "/protocol/openid-connect/certs")),
                        clock,
                        TrustedIssuer.isOneOfOurServices(),
                        TokenClaims::ofService));
        this.byIssuer = new JwtIssuerAuthenticationManagerResolver(issuer -> {
            var judge = trusted.get(issuer);
            if (judge == null) {
                throw new InvalidBearerTokenException("not an issuer we trust");
            }
            return judge;
        });
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        return byIssuer.resolve(request);
    }
}
