package org.safeguardinghub.gateway.outside;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** What makes an access token one of ours: Keycloak's signature, our audience, its time, its kind. */
final class TokenRules {

    private static final Duration SKEW = Duration.ofSeconds(5);
    private static final long KEYS_KEPT_MS = Duration.ofMinutes(5).toMillis();
    private static final long KEYS_AWAITED_MS = Duration.ofSeconds(5).toMillis();
    private static final long KEYS_ASKED_EVERY_MS = Duration.ofSeconds(10).toMillis();

    /** With Keycloak down, the keys it published last stay good: longer than any token issued with them lives. */
    private static final long KEYS_TRUSTED_IN_OUTAGE_MS = Duration.ofHours(1).toMillis();

    private static final int HTTP_MS = 2_000;
    private static final int KEYS_AT_MOST_BYTES = 100_000;
    private static final OAuth2Error NO = new OAuth2Error("invalid_token");

    private TokenRules() {}

    static JwtDecoder decoder(String issuer, Clock clock) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys(issuer))
                .jwsAlgorithms(
                        algorithms -> algorithms.addAll(Set.of(SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                .jwtProcessorCustomizer(processor -> processor.setJWSTypeVerifier(
                        new DefaultJOSEObjectTypeVerifier<>(new JOSEObjectType("at+jwt"), JOSEObjectType.JWT)))
                .build();
        decoder.setJwtValidator(validator(issuer, clock));
        return decoder;
    }

    /** Asked for lazily, so that the gateway starts without Keycloak. */
    private static JWKSource<SecurityContext> keys(String issuer) {
        try {
            var url = URI.create(issuer + "/protocol/openid-connect/certs").toURL();
            return JWKSourceBuilder.create(url, new DefaultResourceRetriever(HTTP_MS, HTTP_MS, KEYS_AT_MOST_BYTES))
                    .cache(KEYS_KEPT_MS, KEYS_AWAITED_MS)
                    .rateLimited(KEYS_ASKED_EVERY_MS)
                    .outageTolerant(KEYS_TRUSTED_IN_OUTAGE_MS)
                    .build();
        } catch (MalformedURLException badSetting) {
            throw new IllegalArgumentException("hub.keycloak.issuer", badSetting);
        }
    }

    private static OAuth2TokenValidator<Jwt> validator(String issuer, Clock clock) {
        var time = new JwtTimestampValidator(SKEW);
        time.setClock(clock);
        return new DelegatingOAuth2TokenValidator<>(time, new JwtIssuerValidator(issuer), TokenRules::checkClaims);
    }

    private static OAuth2TokenValidatorResult checkClaims(Jwt token) {
        boolean ours = token.getAudience() != null && token.getAudience().contains(OutsideSettings.AUDIENCE);
        boolean whole = token.getExpiresAt() != null
                && token.getSubject() != null
                && token.getClaims().get("azp") instanceof String;
        return ours && whole && isAccessToken(token)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(NO);
    }

    /** Keycloak names the kind inside too; an identity or refresh token is no key to this door. */
    private static boolean isAccessToken(Jwt token) {
        var kind = token.getClaims().get("typ");
        return kind == null || kind.equals("Bearer") || kind.equals("DPoP");
    }
}
