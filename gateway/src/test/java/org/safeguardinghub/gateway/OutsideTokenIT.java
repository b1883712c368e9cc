package org.safeguardinghub.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is let in, and above all who is not. */
class OutsideTokenIT extends GatewayFixture {

    private static final String URL = PUBLIC + REFERRALS;

    @Test
    void aBoundTokenWithItsProofIsLetInAndTheServiceGetsOurWordForIt() throws Exception {
        assertThat(send(proven("GET", REFERRALS)).statusCode()).isEqualTo(200);

        var inside = inside(HOUSE.lastAsked());
        var claims = inside.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("urn:safeguarding-hub:gateway");
        assertThat(claims.getAudience()).containsExactly("hub-services");
        assertThat(claims.getSubject()).isEqualTo("subject-of-fernbank-primary");
        assertThat(claims.getStringClaim("client_id")).isEqualTo("fernbank-primary");
        assertThat(claims.getStringClaim("agency")).isEqualTo("fernbank-primary");
        assertThat(claims.getStringClaim("agency_type")).isEqualTo("SCHOOL");
        assertThat(claims.getStringClaim("authority")).isEqualTo("lewisham");
        assertThat(claims.getStringClaim("scope")).isEqualTo("referrals.submit referrals.read");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isLessThanOrEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aServicesRoleIsNeverTakenFromOutside() throws Exception {
        send(proven("GET", REFERRALS));

        assertThat(inside(HOUSE.lastAsked()).getJWTClaimsSet().getStringListClaim("roles"))
                .containsExactly("partner-system");
    }

    @Test
    void theInternalTokenVerifiesWithThePublishedKey() throws Exception {
        send(proven("GET", REFERRALS));

        var keys = JWKSet.parse(send(to("/.well-known/hub-jwks.json")).body());
        var inside = inside(HOUSE.lastAsked());
        var key = keys.getKeyByKeyId(inside.getHeader().getKeyID()).toECKey();
        assertThat(key.isPrivate()).isFalse();
        assertThat(inside.verify(new ECDSAVerifier(key))).isTrue();
    }

    @Test
    void anInternalTokenDoesNotOutliveTheOutsideOne() throws Exception {
        var end = Instant.now().plusSeconds(20);
        String token = AGENCIES.bound(claims -> claims.expirationTime(Date.from(end)));

        send(dpop(token, AGENCIES.proof("GET", URL, token)));

        assertThat(inside(HOUSE.lastAsked())
                        .getJWTClaimsSet()
                        .getExpirationTime()
                        .toInstant())
                .isBeforeOrEqualTo(end);
    }

    @Test
    void anExemptClientMayComeWithoutAProof() throws Exception {
        String token = AGENCIES.signed(AGENCIES.claims("dashboard").build());

        assertThat(send(bearer(token)).statusCode()).isEqualTo(200);
    }

    static Stream<Arguments> tokensRefused() {
        return Stream.of(
                refused(
                        "expired",
                        bound(c -> c.expirationTime(Date.from(Instant.now().minusSeconds(60))))),
                refused(
                        "expired a moment ago",
                        bound(c -> c.expirationTime(Date.from(Instant.now().minusSeconds(2))))),
                refused("without an end", bound(c -> c.expirationTime(null))),
                refused(
                        "not yet",
                        bound(c -> c.notBeforeTime(Date.from(Instant.now().plusSeconds(600))))),
                refused("for another audience", bound(c -> c.audience("account"))),
                refused("for the services, not for us", bound(c -> c.audience("hub-services"))),
                refused("from another issuer", bound(c -> c.issuer("https://elsewhere.example/realms/safeguarding"))),
                refused("without a client", bound(c -> c.claim("azp", null))),
                refused("an identity token", bound(c -> c.claim("typ", "ID"))),
                refused("a refresh token", bound(c -> c.claim("typ", "Refresh"))),
                refused("signed by a stranger under our key's name", strangers("realm-ps256")),
                refused("signed by a stranger under a name of their own", strangers("stranger")),
                refused("alg none", new PlainJWT(claims()).serialize()),
                refused("HS256 with the public key as secret", keyConfusion()),
                refused("RS256 by the right key", rightKeyWrongAlgorithm()),
                refused("of another kind", otherKind()),
                refused("signature cut off", cut(AGENCIES.bound())),
                refused("not a token", "abc"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void tokensRefused(String what, String token) throws Exception {
        var answer = send(dpop(token, AGENCIES.proof("GET", URL, token)));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("token-invalid");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(HOUSE.asked).isEmpty();
    }

    static Stream<Arguments> proofsRefused() {
        String t = token();
        return Stream.of(
                refused("for another method", AGENCIES.proof("POST", URL, t)),
                refused("for another address", AGENCIES.proof("GET", PUBLIC + "/api/v1/contacts", t)),
                refused("for another host", AGENCIES.proof("GET", "http://127.0.0.1" + REFERRALS, t)),
                refused("for another token", AGENCIES.proof("GET", URL, AGENCIES.bound())),
                refused("with another key", AGENCIES.proof("GET", URL, t, Agencies.ec("thief"), c -> c)),
                refused(
                        "too old",
                        proof(t, c -> c.issueTime(Date.from(Instant.now().minusSeconds(60))))),
                refused(
                        "from the future",
                        proof(t, c -> c.issueTime(Date.from(Instant.now().plusSeconds(60))))),
                refused("without a time", proof(t, c -> c.issueTime(null))),
                refused("without an id", proof(t, c -> c.jwtID(null))),
                refused("not a proof", "a.b.c"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void proofsRefused(String what, String proof) throws Exception {
        var answer = send(dpop(token(), proof));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("proof-invalid");
        assertThat(HOUSE.asked).isEmpty();
    }

    @Test
    void aProofIsGoodOnce() throws Exception {
        String proof = AGENCIES.proof("GET", URL, token());

        assertThat(send(dpop(token(), proof)).statusCode()).isEqualTo(200);
        assertThat(code(send(dpop(token(), proof)))).isEqualTo("proof-invalid");
    }

    @Test
    void aForwardedHostCannotMoveTheAddressAProofIsFor() throws Exception {
        String proof = AGENCIES.proof("GET", "https://evil.example" + REFERRALS, token());

        var answer = send(
                dpop(token(), proof).header("X-Forwarded-Host", "evil.example").header("X-Forwarded-Proto", "https"));

        assertThat(code(answer)).isEqualTo("proof-invalid");
    }

    @Test
    void aBusyHonestClientIsNeverTakenForAThief() throws Exception {
        int refused = 0;
        for (int i = 0; i < 1_500; i++) {
            refused += send(dpop(token(), AGENCIES.proof("GET", URL, token()))).statusCode() == 200 ? 0 : 1;
        }

        assertThat(refused).isZero();
    }

    @Test
    void aBoundTokenIsNoBearerToken() throws Exception {
        assertThat(code(send(bearer(token())))).isEqualTo("token-sent-as-bearer");
        assertThat(code(send(bearer(token()).header("DPoP", AGENCIES.proof("GET", URL, token())))))
                .isEqualTo("token-sent-as-bearer");
    }

    @Test
    void anUnboundTokenOfAPartnerIsRefused() throws Exception {
        String token = AGENCIES.signed(AGENCIES.claims("fernbank-primary").build());

        assertThat(code(send(bearer(token)))).isEqualTo("token-not-bound");
        assertThat(code(send(dpop(token, AGENCIES.proof("GET", URL, token))))).isEqualTo("token-not-bound");
    }

    @Test
    void aTokenThatNamesNoAgencyOrAuthorityIsForbidden() throws Exception {
        for (String claim : List.of("agency", "authority")) {
            String token = AGENCIES.bound(claims -> claims.claim(claim, null));
            var answer = send(dpop(token, AGENCIES.proof("GET", URL, token)));
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(code(answer)).isEqualTo("unknown-agency");
        }
    }

    @Test
    void twoProofsOrTwoTokensAreOneTooMany() throws Exception {
        var twoProofs =
                dpop(token(), AGENCIES.proof("GET", URL, token())).header("DPoP", AGENCIES.proof("GET", URL, token()));
        var twoTokens = proven("GET", REFERRALS).header("Authorization", "Bearer " + token());

        assertThat(code(send(twoProofs))).isEqualTo("proof-invalid");
        assertThat(code(send(twoTokens))).isEqualTo("token-invalid");
    }

    @Test
    void nobodyIsLetInWithoutAToken() throws Exception {
        var answer = send(to(REFERRALS));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(code(answer)).isEqualTo("token-missing");
        assertThat(HOUSE.asked).isEmpty();
    }

    private HttpRequest.Builder dpop(String token, String proof) {
        return to(REFERRALS).header("Authorization", "DPoP " + token).header("DPoP", proof);
    }

    private HttpRequest.Builder bearer(String token) {
        return to(REFERRALS).header("Authorization", "Bearer " + token);
    }

    private static SignedJWT inside(FakeHouse.Asked asked) throws Exception {
        return SignedJWT.parse(asked.header("Authorization").replaceFirst("^Bearer ", ""));
    }

    private static Arguments refused(String what, String credential) {
        return Arguments.of(what, credential);
    }

    private static String bound(UnaryOperator<JWTClaimsSet.Builder> change) {
        return AGENCIES.bound(change);
    }

    private static String proof(String token, UnaryOperator<JWTClaimsSet.Builder> change) {
        return AGENCIES.proof("GET", URL, token, AGENCIES.school, change);
    }

    private static JWTClaimsSet claims() {
        return AGENCIES.claims("fernbank-primary")
                .claim("cnf", Map.of("jkt", Agencies.thumbprint(AGENCIES.school)))
                .build();
    }

    private static String strangers(String keyId) {
        var stranger = Agencies.rsa(keyId);
        return Agencies.sign(Agencies.header(JWSAlgorithm.PS256, keyId, "JWT"), claims(), Agencies.signer(stranger));
    }

    private static String keyConfusion() {
        try {
            var secret = new MACSigner(AGENCIES.realm.toPublicKey().getEncoded());
            return Agencies.sign(Agencies.header(JWSAlgorithm.HS256, "realm-ps256", "JWT"), claims(), secret);
        } catch (com.nimbusds.jose.JOSEException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String rightKeyWrongAlgorithm() {
        return Agencies.sign(
                Agencies.header(JWSAlgorithm.RS256, "realm-ps256", "JWT"), claims(), Agencies.signer(AGENCIES.realm));
    }

    private static String otherKind() {
        return Agencies.sign(
                Agencies.header(JWSAlgorithm.PS256, "realm-ps256", "dpop+jwt"),
                claims(),
                Agencies.signer(AGENCIES.realm));
    }

    private static String cut(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }
}
