package org.safeguardinghub.catcher;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;

/**
 * Checks a webhook as a partner would: Standard Webhooks {@code v1a}, Ed25519, with the public key from the gateway. It
 * shares no line with the code that signs.
 */
final class SignatureCheck {

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String SCHEME = "v1a,";

    private final PublishedKeys keys;
    private final InstantSource clock;

    SignatureCheck(PublishedKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** What the check found. */
    record Finding(boolean verified, String words) {}

    Finding check(String id, String timestamp, String signatures, byte[] body) {
        if (id.isEmpty() || !timestamp.matches("\\d{1,12}") || signatures.isEmpty()) {
            return new Finding(false, "a Standard Webhooks header is missing");
        }
        var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        if (Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            return new Finding(false, "the timestamp is more than five minutes off");
        }
        var published = keys.current();
        if (published.isEmpty()) {
            return new Finding(false, "the gateway's public key could not be fetched");
        }
        var isOurs = List.of(signatures.split(" ")).stream()
                .filter(one -> one.startsWith(SCHEME))
                .anyMatch(one -> matches(one.substring(SCHEME.length()), id + "." + timestamp + ".", body, published));
        return isOurs
                ? new Finding(true, "signed by the hub")
                : new Finding(false, "the signature does not match the gateway's public key");
    }

    private static boolean matches(String signature, String prefix, byte[] body, List<byte[]> published) {
        return published.stream().anyMatch(raw -> matches(signature, prefix, body, raw));
    }

    private static boolean matches(String signature, String prefix, byte[] body, byte[] raw) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey(raw));
            verifier.update(prefix.getBytes(StandardCharsets.UTF_8));
            verifier.update(body);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** RFC 8032: 32 bytes, little-endian y, and the lowest bit of x on top. */
    private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        var bigEndian = new byte[raw.length];
        for (var i = 0; i < raw.length; i++) {
            bigEndian[i] = raw[raw.length - 1 - i];
        }
        var isXOdd = (bigEndian[0] & 0x80) != 0;
        bigEndian[0] &= 0x7f;
        var point = new EdECPoint(isXOdd, new BigInteger(1, bigEndian));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }
}
