package org.safeguardinghub.notification.delivery.webhook;

import com.google.crypto.tink.subtle.Bytes;
import com.google.crypto.tink.subtle.Ed25519Sign;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;

/**
 * Signs as Standard Webhooks says for {@code v1a}: Ed25519 over {@code id.timestamp.body}. The specification's own Java
 * library knows only the shared-secret {@code v1}, and the JDK's signatures cost several times Tink's (ADR-0010).
 */
final class WebhookSigner {

    private final Ed25519Sign key;

    private WebhookSigner(Ed25519Sign key) {
        this.key = key;
    }

    /** @param seed the private key's 32 bytes, the {@code d} of an OKP JSON Web Key */
    static WebhookSigner ofSeed(byte[] seed) {
        try {
            return new WebhookSigner(new Ed25519Sign(seed));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("the webhook key cannot be used", e);
        }
    }

    /** The value of the {@code webhook-signature} header. */
    String sign(String id, Instant at, byte[] body) {
        var prefix = (id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
        try {
            return "v1a," + Base64.getEncoder().encodeToString(key.sign(Bytes.concat(prefix, body)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a webhook cannot be signed", e);
        }
    }
}
