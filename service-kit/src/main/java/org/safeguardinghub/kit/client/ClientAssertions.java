package org.safeguardinghub.kit.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Proves who this service is to the identity provider: a short word, signed anew each time, for it alone. */
final class ClientAssertions {

    private static final Duration LIFE = Duration.ofSeconds(30);

    private final String client;
    private final String audience;
    private final Path keyFile;
    private final InstantSource clock;
    private volatile @Nullable JWK key;

    /** @param keyFile a private JWK, EC P-256 (signs ES256) or RSA (signs PS256); read when first needed */
    ClientAssertions(String client, String audience, Path keyFile, InstantSource clock) {
        this.client = client;
        this.audience = audience;
        this.keyFile = keyFile;
        this.clock = clock;
    }

    String client() {
        return client;
    }

    String next() {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(audience)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        try {
            var signingKey = key();
            var algorithm = KeyType.EC.equals(signingKey.getKeyType()) ? JWSAlgorithm.ES256 : JWSAlgorithm.PS256;
            JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(signingKey, algorithm);
            var assertion = new SignedJWT(
                    new JWSHeader.Builder(algorithm)
                            .keyID(signingKey.getKeyID())
                            .build(),
                    claims);
            assertion.sign(signer);
            return assertion.serialize();
        } catch (JOSEException unusable) {
            throw new IllegalStateException("the key of " + client + " cannot sign", unusable);
        }
    }

    private JWK key() {
        var known = key;
        if (known == null) {
            known = read();
            key = known;
        }
        return known;
    }

    private JWK read() {
        try {
            return JWK.parse(Files.readString(keyFile));
        } catch (IOException | ParseException missing) {
            throw new IllegalStateException("no usable key for " + client + " in hub.keys.dir", missing);
        }
    }
}
