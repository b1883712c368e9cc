package org.safeguardinghub.testkit.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * Stands in for the gateway's and the identity provider's keys: {@code @Import(TestTokens.class)} on a Spring test, and
 * {@code @Autowired TestTokens tokens}. It registers {@code hub.gateway.url}, {@code hub.keycloak.issuer} and
 * {@code hub.keys.dir}.
 */
public final class TestTokens implements DynamicPropertyRegistrar, DisposableBean {

    public static final String GATEWAY = "urn:safeguarding-hub:gateway";
    public static final String AUDIENCE = "hub-services";

    private final ECKey key = newKey("test");
    private final KeyServer server = new KeyServer(new JWKSet(key.toPublicJWK()), this::serviceOf);
    private final InstantSource clock = InstantSource.system();

    /** A person of the front door in Lewisham. */
    public String frontDoorWorker() {
        return person("priya", "Priya Nair").roles("front-door-worker").sign();
    }

    /** A manager of the front door in Lewisham. */
    public String manager() {
        return person("morgan", "Morgan Ellis").roles("manager").sign();
    }

    /** Somebody at the front door in Westmarsh, who must see nothing of Lewisham's. */
    public String workerElsewhere() {
        return person("wes", "Wes Marsh")
                .roles("front-door-worker")
                .agency("westmarsh-front-door", "LOCAL_AUTHORITY", "Westmarsh front door")
                .authority("westmarsh")
                .sign();
    }

    /** A partner's system that may send and read its own referrals. */
    public String partnerSystem(String agency, String type, String name) {
        return outside(agency)
                .claim("client_id", agency)
                .agency(agency, type, name)
                .roles("partner-system")
                .scopes("referrals.submit", "referrals.read")
                .sign();
    }

    /** Fernbank Primary School's system. */
    public String school() {
        return partnerSystem("fernbank-primary", "SCHOOL", "Fernbank Primary School");
    }

    /** One of our own services, as the identity provider vouches for it. */
    public String service(String name) {
        return new Draft(server.issuer())
                .claim("sub", "service-account-" + name)
                .claim("azp", name)
                .claim("client_id", name)
                .claim("realm_access", Map.of("roles", List.of("hub-service")))
                .sign();
    }

    /** A person at the front door in Lewisham, to be given roles. */
    public Draft person(String subject, String name) {
        return outside(subject).claim("name", name).claim("client_id", "dashboard");
    }

    /** Somebody outside, in Lewisham, with no role yet. */
    public Draft outside(String subject) {
        return new Draft(GATEWAY)
                .claim("sub", subject)
                .claim("client_id", subject)
                .agency("lewisham-front-door", "LOCAL_AUTHORITY", "Lewisham front door")
                .authority("lewisham");
    }

    /** A token of an issuer, with nothing in it but the right audience and one minute of life. */
    public Draft from(String issuer) {
        return new Draft(issuer);
    }

    /** What our stand-in for the identity provider calls itself. */
    public String identityProvider() {
        return server.issuer();
    }

    /** The public half of the key that signs, for tests that misuse it. */
    public ECKey publicKey() {
        return key.toPublicJWK();
    }

    /** Takes the keys off the net, as in an outage; {@code false} brings them back. */
    public void keysAreAway(boolean away) {
        server.isAway(away);
    }

    /** How often somebody has fetched the keys. */
    public int keysFetched() {
        return server.keysFetched();
    }

    /** A key of nobody's. */
    public static ECKey newKey(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String serviceOf(String client) {
        return service(client);
    }

    @Override
    public void accept(DynamicPropertyRegistry registry) {
        registry.add("hub.gateway.url", server::address);
        registry.add("hub.keycloak.issuer", server::issuer);
        registry.add("hub.keys.dir", server::keysFolder);
    }

    @Override
    public void destroy() {
        server.close();
    }

    /** A token being written. */
    public final class Draft {

        private final JWTClaimsSet.Builder claims;

        private Draft(String issuer) {
            Instant now = clock.instant();
            this.claims = new JWTClaimsSet.Builder()
                    .issuer(issuer)
                    .audience(AUDIENCE)
                    .jwtID(UUID.randomUUID().toString())
                    .issueTime(Date.from(now))
                    .expirationTime(Date.from(now.plusSeconds(60)));
        }

        public Draft agency(String id, String type, String name) {
            return claim("agency", id).claim("agency_type", type).claim("agency_name", name);
        }

        public Draft authority(String id) {
            return claim("authority", id);
        }

        public Draft roles(String... roles) {
            return claim("roles", List.of(roles));
        }

        public Draft scopes(String... scopes) {
            return claim("scope", String.join(" ", scopes));
        }

        public Draft audience(String audience) {
            claims.audience(audience);
            return this;
        }

        /** Issued at this instant, good for a minute. */
        public Draft issuedAt(Instant at) {
            claims.issueTime(Date.from(at)).expirationTime(Date.from(at.plusSeconds(60)));
            return this;
        }

        /** Any claim; null takes it away. */
        public Draft claim(String name, @org.jspecify.annotations.Nullable Object value) {
            claims.claim(name, value);
            return this;
        }

        public JWTClaimsSet claims() {
            return claims.build();
        }

        public String sign() {
            return signWith(key);
        }

        /** Signed by a key of the test's own, which nobody publishes. */
        public String signWith(ECKey other) {
            try {
                var token = new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.ES256)
                                .keyID(other.getKeyID())
                                .build(),
                        claims.build());
                token.sign(new ECDSASigner(other));
                return token.serialize();
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }
}
