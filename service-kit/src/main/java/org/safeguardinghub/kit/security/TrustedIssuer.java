package org.safeguardinghub.kit.security;

import static org.springframework.security.oauth2.core.OAuth2TokenValidatorResult.failure;
import static org.springframework.security.oauth2.core.OAuth2TokenValidatorResult.success;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.safeguardinghub.kit.caller.Caller;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

/** Judges one issuer's tokens: its keys, our audience, its time, and what its claims make of the caller. */
final class TrustedIssuer implements AuthenticationManager {

    static final String AUDIENCE = "hub-services";

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);

    private final JwtDecoder decoder;
    private final Function<Jwt, Caller> caller;

    TrustedIssuer(
            String issuer,
            JWKSource<SecurityContext> keys,
            InstantSource clock,
            OAuth2TokenValidator<Jwt> further,
            Function<Jwt, Caller> caller) {
        var decoding = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithms(allowed -> allowed.addAll(List.of(SignatureAlgorithm.ES256, SignatureAlgorithm.PS256)))
                .build();
        var time = new JwtTimestampValidator(CLOCK_SKEW);
        time.setClock(clock.withZone(ZoneOffset.UTC));
        decoding.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(issuer),
                requires(token -> token.getExpiresAt() != null, "no expiry"),
                requires(
                        token -> token.getAudience() != null
                                && token.getAudience().contains(AUDIENCE),
                        "audience"),
                further));
        this.decoder = new RememberedTokens(decoding, clock);
        this.caller = caller;
    }

    static OAuth2TokenValidator<Jwt> requires(Predicate<Jwt> condition, String what) {
        var error = new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, what, null);
        return token -> condition.test(token) ? success() : failure(error);
    }

    static OAuth2TokenValidator<Jwt> livesAtMost(Duration life) {
        return requires(
                token -> token.getIssuedAt() != null
                        && token.getExpiresAt() != null
                        && !token.getIssuedAt().plus(life).isBefore(token.getExpiresAt()),
                "lives too long");
    }

    static OAuth2TokenValidator<Jwt> isOneOfOurServices() {
        return requires(token -> TokenClaims.realmRoles(token).contains(Caller.SERVICE_ROLE), "not a service of ours");
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        var bearer = (BearerTokenAuthenticationToken) presented;
        try {
            var token = decoder.decode(bearer.getToken());
            var known = new CallerToken(token, caller.apply(token));
            known.setDetails(presented.getDetails());
            return known;
        } catch (BadJwtException bad) {
            throw new InvalidBearerTokenException("not a token we accept", bad);
        } catch (JwtException keysAway) {
            throw new KeysUnavailable(keysAway);
        }
    }
}
