package org.safeguardinghub.local.keys;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.UUID;

/** DPoP proofs (RFC 9449): this request, made now, by whoever holds the key. */
public record Proof(Jwk key, InstantSource clock) {

    /** For asking for a token. */
    public String of(String method, URI address) {
        return signed(method, address, "");
    }

    /** For using a token. */
    public String of(String method, URI address, String token) {
        return signed(method, address, ",\"ath\":\"" + hash(token) + "\"");
    }

    private String signed(String method, URI address, String more) {
        String header = "{\"typ\":\"dpop+jwt\",\"alg\":\"ES256\",\"jwk\":"
                + key.withoutSecret().json() + "}";
        String claims = "{\"jti\":\"%s\",\"htm\":\"%s\",\"htu\":\"%s\",\"iat\":%d%s}"
                .formatted(UUID.randomUUID(), method, address, clock.instant().getEpochSecond(), more);
        return new Assertion(key).sign(header, claims);
    }

    private static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
