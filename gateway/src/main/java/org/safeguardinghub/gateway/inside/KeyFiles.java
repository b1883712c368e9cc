package org.safeguardinghub.gateway.inside;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The folder of key files, one JWK each.
 *
 * @param dir where they lie
 */
@ConfigurationProperties("hub.keys")
record KeyFiles(Path dir) {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFiles.class);

    /** The key that signs internal tokens. */
    ECKey gateway() {
        var file = dir.resolve("gateway.jwk");
        if (!Files.exists(file)) {
            LOG.warn("no gateway.jwk in the keys folder: made a throw-away key, good for this one process only");
            return throwAway();
        }
        var key = read(file).orElseThrow(() -> new IllegalStateException("gateway.jwk cannot be read"));
        if (key instanceof ECKey ec && ec.isPrivate() && ec.getCurve().equals(Curve.P_256)) {
            return named(ec);
        }
        throw new IllegalStateException("gateway.jwk must be a private P-256 key");
    }

    /** The public half of the key that signs webhooks; none before notification-service's key exists. */
    Optional<Map<String, Object>> webhook() {
        return read(dir.resolve("webhook.jwk")).map(key -> key.toPublicJWK().toJSONObject());
    }

    private static Optional<JWK> read(Path file) {
        try {
            return Optional.of(JWK.parse(Files.readString(file)));
        } catch (IOException | ParseException unreadable) {
            return Optional.empty();
        }
    }

    /** A key without a name takes its thumbprint, so that verifiers can tell keys apart when one is replaced. */
    private static ECKey named(ECKey key) {
        try {
            return key.getKeyID() != null
                    ? key
                    : new ECKey.Builder(key).keyIDFromThumbprint().build();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static ECKey throwAway() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
