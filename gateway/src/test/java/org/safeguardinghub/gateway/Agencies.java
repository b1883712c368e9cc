package org.safeguardinghub.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Stands for Keycloak's signing and for an agency's system that holds a key. */
final class Agencies {

    static final String ISSUER_PATH = "/realms/safeguarding";

    final RSAKey realm = rsa("realm-ps256");
    final ECKey realmEc = ec("realm-es256");
    final ECKey school = ec("school");
    private final String issuer;

    Agencies(String issuer) {
        this.issuer = issuer;
    }

    String publishedKeys() {
        return new JWKSet(List.of(realm.toPublicJWK(), realmEc.toPublicJWK())).toString();
    }

    JWTClaimsSet.Builder claims(String client) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(List.of("safeguarding-hub", "account"))
                .subject("subject-of-" + client)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(3_600)))
                .claim("typ", "Bearer")
                .claim("azp", client)
                .claim("agency", client)
                .claim("agency_type", "SCHOOL")
                .claim("agency_name", "Fernbank Primary School")
                .claim("authority", "lewisham")
                .claim("scope", "referrals.submit referrals.read")
                .claim("realm_access", Map.of("roles", List.of("partner-system", "hub-service", "offline_access")));
    }

    /** A token bound to the school's key. */
    String bound() {
        return bound(claims -> claims);
    }

    String bound(UnaryOperator<JWTClaimsSet.Builder> change) {
        var claims = claims("fernbank-primary").claim("cnf", Map.of("jkt", thumbprint(school)));
        return signed(change.apply(claims).build());
    }

    String signed(JWTClaimsSet claims) {
        return sign(header(JWSAlgorithm.PS256, realm.getKeyID(), "at+jwt"), claims, signer(realm));
    }

    String proof(String method, String url, String token) {
        return proof(method, url, token, school, claims -> claims);
    }

    String proof(String method, String url, String token, ECKey key, UnaryOperator<JWTClaimsSet.Builder> change) {
        var claims = new JWTClaimsSet.Builder()
                .jwtID(UUID.randomUUID().toString())
                .issueTime(new Date())
                .claim("htm", method)
                .claim("htu", url)
                .claim("ath", hash(token));
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(key.toPublicJWK())
                .build();
        return sign(header, change.apply(claims).build(), signer(key));
    }

    static JWSHeader header(JWSAlgorithm algorithm, String key, String type) {
        return new JWSHeader.Builder(algorithm)
                .keyID(key)
                .type(new JOSEObjectType(type))
                .build();
    }

    static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            var token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static JWSSigner signer(ECKey key) {
        try {
            return new ECDSASigner(key);
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static ECKey ec(String name) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(name).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static RSAKey rsa(String name) {
        try {
            return new RSAKeyGenerator(2048).keyID(name).generate();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    static String thumbprint(ECKey key) {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
