package org.safeguardinghub.dashboard.signin;

import com.nimbusds.jose.jwk.JWK;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The private key with which the dashboard proves to Keycloak that it is the dashboard. Read when first needed. */
@Component
class ClientKey {

    private final Path file;
    private volatile @Nullable JWK key;

    ClientKey(KeysSettings keys) {
        this.file = keys.dir().resolve("dashboard.jwk");
    }

    JWK key() {
        var known = key;
        if (known == null) {
            known = read();
            key = known;
        }
        return known;
    }

    private JWK read() {
        try {
            return JWK.parse(Files.readString(file));
        } catch (IOException | ParseException unusable) {
            throw new IllegalStateException("no usable key dashboard.jwk in hub.keys.dir", unusable);
        }
    }
}
