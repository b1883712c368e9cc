package org.safeguardinghub.gateway.outside;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Objects;

/**
 * Whether the sender holds the key a token is bound to (DPoP, RFC 9449). Our own rather than the framework's: its
 * configuration cannot be given another replay memory, and its own refuses a busy honest client after 1,000 proofs.
 */
final class Proofs {

    /** Either way: clocks differ, and a proof is made for now. */
    static final Duration FRESH = Duration.ofSeconds(30);

    private static final JOSEObjectType TYPE = new JOSEObjectType("dpop+jwt");
    private static final int RSA_BITS = 2_048;
    private static final int LONGEST_ID = 256;

    private final InstantSource clock;
    private final SeenProofs seen;

    Proofs(InstantSource clock, SeenProofs seen) {
        this.clock = clock;
        this.seen = seen;
    }

    /** What a proof must be about: this method, this address, this token, this key. */
    record Claim(String method, String url, String tokenHash, String thumbprint) {}

    /** True when the proof fits, is fresh, and is shown for the first time. */
    boolean hold(String proof, Claim claim) {
        try {
            var jwt = SignedJWT.parse(proof);
            var key = jwt.getHeader().getJWK();
            return isPublic(key)
                    && key.computeThumbprint().toString().equals(claim.thumbprint())
                    && isSigned(jwt, key)
                    && isAbout(jwt.getJWTClaimsSet(), claim)
                    && isFirst(jwt.getJWTClaimsSet(), claim.thumbprint());
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException notAProof) {
            return false;
        }
    }

    private static boolean isPublic(JWK key) {
        return key != null && !key.isPrivate();
    }

    private static boolean isSigned(SignedJWT jwt, JWK key) throws JOSEException {
        JWSHeader header = jwt.getHeader();
        return TYPE.equals(header.getType()) && header.getCriticalParams() == null && jwt.verify(verifier(header, key));
    }

    /** The two algorithms of the profile, each with its own kind of key, so that none can be passed off as the other. */
    private static JWSVerifier verifier(JWSHeader header, JWK key) throws JOSEException {
        if (header.getAlgorithm().equals(JWSAlgorithm.ES256)
                && key instanceof ECKey ec
                && ec.getCurve().equals(Curve.P_256)) {
            return new ECDSAVerifier(ec);
        }
        if (header.getAlgorithm().equals(JWSAlgorithm.PS256) && key instanceof RSAKey rsa && rsa.size() >= RSA_BITS) {
            return new RSASSAVerifier(rsa);
        }
        throw new JOSEException("algorithm and key");
    }

    private boolean isAbout(JWTClaimsSet claims, Claim claim) throws ParseException {
        Instant made =
                Objects.requireNonNullElse(claims.getIssueTime(), new Date(0)).toInstant();
        return claim.method().equals(claims.getStringClaim("htm"))
                && claim.url().equals(claims.getStringClaim("htu"))
                && claim.tokenHash().equals(claims.getStringClaim("ath"))
                && Duration.between(made, clock.instant()).abs().compareTo(FRESH) <= 0;
    }

    private boolean isFirst(JWTClaimsSet claims, String thumbprint) {
        String id = claims.getJWTID();
        if (id == null || id.isBlank() || id.length() > LONGEST_ID) {
            return false;
        }
        var until = claims.getIssueTime().toInstant().plus(FRESH);
        return seen.note(thumbprint + OutsideTokens.fingerprint(id), until) == SeenProofs.Verdict.FIRST;
    }
}
