package org.safeguardinghub.gateway.inside;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.safeguardinghub.gateway.outside.OutsideCaller;
import org.springframework.stereotype.Component;

/** Mints the token by which every service knows whom the gateway let in, and publishes the key to check it with. */
@Component
public class InternalTokens {

    static final String ISSUER = "urn:safeguarding-hub:gateway";
    static final String AUDIENCE = "hub-services";
    static final Duration LIFE = Duration.ofSeconds(60);

    /** One is used again only while it has this long to live, so that it does not die on the way. */
    static final Duration ENOUGH = Duration.ofSeconds(15);

    private static final int MOST = 50_000;

    private final InstantSource clock;
    private final ECKey key;
    private final JWSSigner signer;
    private final JWSHeader header;
    private final Cache<String, Minted> minted =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LIFE).build();

    InternalTokens(KeyFiles keys, InstantSource clock) throws JOSEException {
        this.clock = clock;
        this.key = keys.gateway();
        this.signer = new ECDSASigner(key);
        this.header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
    }

    /** A token for this caller: the one made for the same outside token before, or a new one. */
    public String forCaller(OutsideCaller caller) {
        Instant now = clock.instant();
        var kept = minted.getIfPresent(caller.fingerprint());
        if (kept != null && kept.isGoodAt(now, caller)) {
            return kept.token();
        }
        var fresh = mint(caller, now);
        minted.put(caller.fingerprint(), fresh);
        return fresh.token();
    }

    Map<String, Object> publicKeys() {
        return new JWKSet(key.toPublicJWK()).toJSONObject();
    }

    private Minted mint(OutsideCaller caller, Instant now) {
        Instant end = earlier(now.plus(LIFE), caller.expiresAt());
        try {
            var token = new SignedJWT(header, claims(caller, now, end));
            token.sign(signer);
            return new Minted(token.serialize(), end);
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static JWTClaimsSet claims(OutsideCaller caller, Instant now, Instant end) {
        var agency = caller.agency();
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience(AUDIENCE)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(end))
                .subject(caller.subject())
                .claim("client_id", caller.clientId())
                .claim("agency", agency.id())
                .claim("agency_type", agency.type())
                .claim("agency_name", agency.name())
                .claim("authority", agency.authority())
                .claim("roles", caller.roles())
                .claim("scope", caller.scope())
                .claim("name", caller.name())
                .build();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private record Minted(String token, Instant end) {

        boolean isGoodAt(Instant now, OutsideCaller caller) {
            boolean fresh = now.plus(ENOUGH).isBefore(end);
            boolean asLongAsItsCaller = now.isBefore(end) && end.equals(caller.expiresAt());
            return fresh || asLongAsItsCaller;
        }
    }
}
