package org.safeguardinghub.gateway.outside;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.gateway.outside.TokenRefused.Reason;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Verifies access tokens, each once: what was verified is remembered for as long as an internal token lives, so a
 * token whose key is withdrawn dies within the minute.
 */
final class OutsideTokens {

    static final Duration REMEMBERED = Duration.ofSeconds(45);
    private static final int MOST = 50_000;

    private final JwtDecoder decoder;
    private final InstantSource clock;
    private final Cache<String, OutsideCaller> verified =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    OutsideTokens(JwtDecoder decoder, InstantSource clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    /** The caller of a token verified lately and still valid. */
    @Nullable OutsideCaller known(String fingerprint) {
        var caller = verified.getIfPresent(fingerprint);
        return caller != null && isAlive(caller) ? caller : null;
    }

    /** The skew that is allowed is for clocks behind ours: one who comes after the end would not get past the services. */
    OutsideCaller verify(String token, String fingerprint) {
        try {
            var caller = OutsideCaller.of(decoder.decode(token), fingerprint);
            if (!isAlive(caller)) {
                throw new TokenRefused(Reason.INVALID);
            }
            verified.put(fingerprint, caller);
            return caller;
        } catch (BadJwtException bad) {
            throw new TokenRefused(Reason.INVALID);
        } catch (JwtException undecided) {
            throw new TokenRefused(keyIsUnknown(undecided) ? Reason.INVALID : Reason.NOBODY_TO_ASK);
        }
    }

    private boolean isAlive(OutsideCaller caller) {
        return clock.instant().isBefore(caller.expiresAt());
    }

    static String fingerprint(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A token that names a key nobody published, seen too often to ask Keycloak again. */
    private static boolean keyIsUnknown(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RateLimitReachedException) {
                return true;
            }
        }
        return false;
    }
}
