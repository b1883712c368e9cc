package org.safeguardinghub.journeys.hub;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A client's signed word about itself: thirty seconds of life, the issuer as its only audience (RFC 7523, FAPI 2). */
public record ClientAssertion(String client) {

    private static final int LIFE_SECONDS = 30;

    /** As it should be. */
    public String right() {
        return with(claims -> claims);
    }

    /** Signed by its client, and wrong in what it says. */
    public String with(UnaryOperator<JWTClaimsSet.Builder> fault) {
        return signedBy(client, fault.apply(claims()).build());
    }

    /** Says the right things, signed with the key of another client. */
    public String signedByAnother(String other) {
        return signedBy(other, claims().build());
    }

    /** Says the right things, signed by nobody: {@code alg: none}. */
    public String unsigned() {
        return new PlainJWT(claims().build()).serialize();
    }

    private JWTClaimsSet.Builder claims() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(HubUnderTest.ISSUER.toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)));
    }

    private static String signedBy(String signer, JWTClaimsSet claims) {
        try {
            var key = ECKey.parse(HubUnderTest.key(signer));
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .keyID(key.getKeyID())
                    .build();
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("no usable key for " + signer, e);
        }
    }
}
