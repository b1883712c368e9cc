package org.safeguardinghub.journeys.hub;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * A partner agency's system, as its own engineer would write it: it proves itself to Keycloak with a signed assertion
 * ({@code private_key_jwt}) and binds its token to a key of its own with DPoP (RFC 9449).
 */
public final class PartnerSystem {

    private final String client;
    private final ECKey proofKey;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    private PartnerSystem(String client) throws JOSEException {
        this.client = client;
        this.proofKey = new ECKeyGenerator(Curve.P_256).generate();
    }

    public static PartnerSystem of(String client) {
        try {
            return new PartnerSystem(client);
        } catch (JOSEException e) {
            throw new IllegalStateException("no proof key for " + client, e);
        }
    }

    /** The token in use; a new one a minute before the old one ends. */
    public String token() {
        if (!Instant.now().isBefore(renewAt)) {
            var answer = askForToken();
            token = answer.get("access_token").asString();
            renewAt = Instant.now().plusSeconds(answer.get("expires_in").asLong() - 60);
        }
        return token;
    }

    public Http.Answer get(String path) {
        return Http.send(signed("GET", path).GET());
    }

    public Http.Answer post(String path, String json, String... headers) {
        return post("application/json", path, json, headers);
    }

    /** A FHIR resource, as a health system sends it. */
    public Http.Answer postFhir(String path, String json, String... headers) {
        return post("application/fhir+json", path, json, headers);
    }

    private Http.Answer post(String contentType, String path, String body, String... headers) {
        var request = signed("POST", path).header("Content-Type", contentType).POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Http.send(request);
    }

    /** A request that carries this system's token and a fresh proof for exactly this method and address. */
    public HttpRequest.Builder signed(String method, String path) {
        var address = HubUnderTest.GATEWAY.resolve(path);
        return HttpRequest.newBuilder(address)
                .header("Authorization", "DPoP " + token())
                .header("DPoP", proof(method, address, token()));
    }

    private JsonNode askForToken() {
        var answer = TokenEndpoint.askedBySystem(
                new ClientAssertion(client).right(), "DPoP", proof("POST", TokenEndpoint.ADDRESS, null));
        if (answer.status() != 200) {
            throw new IllegalStateException("Keycloak refused " + client + ": " + answer.body());
        }
        return answer.json();
    }

    private String proof(String method, URI address, @org.jspecify.annotations.Nullable String accessToken) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                    .type(new JOSEObjectType("dpop+jwt"))
                    .jwk(proofKey.toPublicJWK())
                    .build();
            var bare = address.toString().replaceFirst("\\?.*$", "");
            var claims = new JWTClaimsSet.Builder()
                    .jwtID(UUID.randomUUID().toString())
                    .issueTime(Date.from(Instant.now()))
                    .claim("htm", method)
                    .claim("htu", bare);
            if (accessToken != null) {
                claims.claim("ath", sha256(accessToken));
            }
            var proof = new SignedJWT(header, claims.build());
            proof.sign(new ECDSASigner(proofKey));
            return proof.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
            return Base64URL.encode(digest).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
