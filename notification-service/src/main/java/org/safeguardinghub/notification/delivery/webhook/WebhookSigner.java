package org.safeguardinghub.notification.delivery.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.time.Instant;
import java.util.Base64;

/**
 * Signs as Standard Webhooks says for {@code v1a}: Ed25519 over {@code id.timestamp.body}. The specification's own Java
 * library knows only the shared-secret {@code v1} (ADR-0010).
 */
final class WebhookSigner {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey key;

    private WebhookSigner(PrivateKey key) {
        this.key = key;
    }

    /** @param seed the private key's 32 bytes, the {@code d} of an OKP JSON Web Key */
    static WebhookSigner ofSeed(byte[] seed) {
        try {
            var spec = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed);
            return new WebhookSigner(KeyFactory.getInstance(ALGORITHM).generatePrivate(spec));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the webhook key cannot be used", e);
        }
    }

    /** The value of the {@code webhook-signature} header. */
    String sign(String id, Instant at, byte[] body) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
            signature.update(body);
            return "v1a," + Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a webhook cannot be signed", e);
        }
    }
}
