package org.safeguardinghub.journeys;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.safeguardinghub.journeys.hub.ClientAssertion;
import org.safeguardinghub.journeys.hub.DemoAccounts;
import org.safeguardinghub.journeys.hub.Http;
import org.safeguardinghub.journeys.hub.HubUnderTest;
import org.safeguardinghub.journeys.hub.PartnerSystem;
import org.safeguardinghub.journeys.hub.RealmInKeycloak;
import org.safeguardinghub.journeys.hub.TokenEndpoint;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who gets a token from the real Keycloak, for what, and who does not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokensJourney {

    static final String SCHOOL = "fernbank-primary";
    static final String UNBOUND_SCHOOL = "fernbank-primary-walkthrough";
    static final Set<String> ASYMMETRIC = Set.of("ES256", "PS256");

    final ClientAssertion assertion = new ClientAssertion(UNBOUND_SCHOOL);
    RealmInKeycloak realm;

    @BeforeAll
    void theAdministratorLooks() {
        realm = RealmInKeycloak.asItsAdministratorSeesIt();
    }

    @Test
    void everyClientOfOursProvesItselfByAKeyAndAnAssertionOfAMinute() {
        assertThat(ourClients()).hasSize(12);
        assertThat(namesOf(ourClients(), client -> !provesItselfByAKey(client))).isEmpty();
    }

    @Test
    void everyPartnersTokenIsBoundToItsKeyButTheWalkThroughsAndTheDashboards() {
        var partners = ourClients().stream()
                .filter(client -> scopes(client).contains("hub"))
                .filter(client -> client.get("serviceAccountsEnabled").asBoolean())
                .toList();

        assertThat(partners).hasSize(7);
        assertThat(namesOf(
                        partners,
                        client -> attribute(client, "dpop.bound.access.tokens").equals("false")))
                .containsExactlyInAnyOrder(UNBOUND_SCHOOL, "dashboard");
    }

    @Test
    void nobodyGetsATokenForBothSidesOfTheFrontGate() {
        assertThat(namesOf(
                        ourClients(),
                        client ->
                                scopes(client).contains("hub") == scopes(client).contains("inside")))
                .isEmpty();
    }

    @Test
    void noClientThatIsOpenTakesAPasswordOrAnswersInTheAddress() {
        assertThat(namesOf(
                        realm.clients(),
                        client -> client.get("enabled").asBoolean()
                                && (client.get("directAccessGrantsEnabled").asBoolean()
                                        || client.get("implicitFlowEnabled").asBoolean())))
                .isEmpty();
        assertThat(realm.settings().get("accessTokenLifespan").asInt()).isLessThanOrEqualTo(300);
    }

    @Test
    void aTokenIsForTheFrontGateAndSaysWhoseItIs() {
        var token = TokenEndpoint.askedBySystem(assertion.right()).json();

        var claims = claims(token);
        assertThat(claims.get("aud").asString()).isEqualTo("safeguarding-hub");
        assertThat(claims.get("agency").asString()).isEqualTo(SCHOOL);
        assertThat(claims.get("authority").asString()).isEqualTo("lewisham");
        assertThat(token.get("expires_in").asInt()).isLessThanOrEqualTo(300);
        assertThat(token.has("refresh_token")).isFalse();
    }

    @Test
    void aBoundTokenNamesItsKey() {
        var claims = claimsOf(PartnerSystem.of(SCHOOL).token());

        assertThat(claims.at("/cnf/jkt").asString()).hasSize(43);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://somebody.else.example/realms/safeguarding", "safeguarding-hub", UNBOUND_SCHOOL})
    void anAssertionForAnotherAudienceIsRefused(String audience) {
        assertRefused(TokenEndpoint.askedBySystem(assertion.with(claims -> claims.audience(audience))));
    }

    @Test
    void anAssertionForUsAndForSomebodyElseIsRefused() {
        var both = List.of(HubUnderTest.ISSUER.toString(), "https://somebody.else.example");

        assertRefused(TokenEndpoint.askedBySystem(assertion.with(claims -> claims.audience(both))));
    }

    @Test
    void anExpiredAssertionIsRefused() {
        var longAgo = Date.from(Instant.now().minusSeconds(120));

        assertRefused(TokenEndpoint.askedBySystem(assertion.with(claims -> claims.expirationTime(longAgo))));
    }

    @Test
    void anAssertionLivesAMinuteWhateverItSays() {
        var twoMinutesAgo = Date.from(Instant.now().minusSeconds(120));
        var tomorrow = Date.from(Instant.now().plusSeconds(86_400));

        assertRefused(TokenEndpoint.askedBySystem(
                assertion.with(claims -> claims.issueTime(twoMinutesAgo).expirationTime(tomorrow))));
    }

    @Test
    void anAssertionThatDoesNotSayHowOldItIsMayNotLiveLong() {
        var tomorrow = Date.from(Instant.now().plusSeconds(86_400));

        assertRefused(TokenEndpoint.askedBySystem(
                assertion.with(claims -> claims.issueTime(null).expirationTime(tomorrow))));
    }

    @Test
    void anAssertionIsGoodForOneTokenOnly() {
        var once = assertion.right();

        assertThat(TokenEndpoint.askedBySystem(once).status()).isEqualTo(200);
        assertRefused(TokenEndpoint.askedBySystem(once));
    }

    @Test
    void anAssertionThatNobodySignedIsRefused() {
        assertRefused(TokenEndpoint.askedBySystem(assertion.unsigned()));
    }

    @Test
    void anAssertionThatAnotherClientSignedIsRefused() {
        assertRefused(TokenEndpoint.askedBySystem(assertion.signedByAnother("thameside-police")));
    }

    @Test
    void aClientWhoseTokensAreBoundGetsNoneWithoutAProof() {
        assertRefused(TokenEndpoint.askedBySystem(new ClientAssertion(SCHOOL).right()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin-cli", "security-admin-console", "account", "dashboard"})
    void aPasswordAloneGetsNoToken(String client) {
        assertRefused(TokenEndpoint.asked(Map.of(
                "grant_type",
                "password",
                "client_id",
                client,
                "username",
                "priya",
                "password",
                DemoAccounts.passwordOf("priya"))));
    }

    @Test
    void aServicesTokenDoesNotOpenTheFrontGate() {
        var inside = TokenEndpoint.askedBySystem(new ClientAssertion("network-service").right());

        assertThat(inside.status()).as(inside.body()).isEqualTo(200);
        assertThat(claims(inside.json()).get("aud").asString()).isEqualTo("hub-services");
        assertThat(asBearer(inside.json().get("access_token").asString()).status())
                .isEqualTo(401);
    }

    private static Http.Answer asBearer(String token) {
        return Http.send(java.net.http.HttpRequest.newBuilder(HubUnderTest.GATEWAY.resolve("/api/v1/referrals"))
                .header("Authorization", "Bearer " + token)
                .GET());
    }

    private static void assertRefused(Http.Answer answer) {
        assertThat(answer.status()).isIn(400, 401);
        assertThat(answer.json().has("access_token")).isFalse();
    }

    private List<JsonNode> ourClients() {
        return realm.clients().stream()
                .filter(client -> client.at("/attributes/jwks.string").isString())
                .toList();
    }

    /** Names only: what else Keycloak says of a client has secrets in it, which no test report may repeat. */
    private static List<String> namesOf(List<JsonNode> clients, Predicate<JsonNode> which) {
        return clients.stream()
                .filter(which)
                .map(client -> client.get("clientId").asString())
                .toList();
    }

    private static boolean provesItselfByAKey(JsonNode client) {
        return !client.get("publicClient").asBoolean()
                && client.get("clientAuthenticatorType").asString().equals("client-jwt")
                && ASYMMETRIC.contains(attribute(client, "token.endpoint.auth.signing.alg"))
                && attribute(client, "token.endpoint.auth.signing.max.exp").equals("60")
                && ASYMMETRIC.contains(attribute(client, "access.token.signed.response.alg"))
                && !client.get("fullScopeAllowed").asBoolean();
    }

    private static String attribute(JsonNode client, String name) {
        return client.get("attributes").path(name).asString();
    }

    private static List<String> scopes(JsonNode client) {
        return client.get("defaultClientScopes")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode claims(JsonNode answer) {
        return claimsOf(requireNonNull(answer.get("access_token")).asString());
    }

    private static JsonNode claimsOf(String token) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
