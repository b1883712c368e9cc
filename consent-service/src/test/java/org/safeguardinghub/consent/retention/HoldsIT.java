package org.safeguardinghub.consent.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.testkit.infrastructure.EveryRow;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@HubInfrastructure(database = "consent", topics = "hub.referral.consent-service.dead-letter")
@Import(TestTokens.class)
class HoldsIT {

    final String here = "holds-" + UUID.randomUUID().toString().substring(0, 8);
    final UUID person = UUID.randomUUID();

    final TestTokens tokens;
    final JdbcClient jdbc;
    final RestClient http;

    @Autowired
    HoldsIT(TestTokens tokens, Environment environment, @LocalServerPort int port) {
        this.tokens = tokens;
        this.jdbc = EveryRow.of(environment);
        this.http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(_ -> true, (_, _) -> {})
                .build();
    }

    @Test
    void aHoldIsOnUntilSomebodyLiftsItWithAReason() {
        var placed = place("\"personId\": \"%s\", \"ground\": \"LITIGATION\"".formatted(person));
        var id = json(placed).at("/id").asString();

        assertThat(placed.getStatusCode().value()).isEqualTo(201);
        assertThat(on(person)).contains(id);
        assertThat(post("/holds/" + id + "/lifting", "{}", manager()).getBody()).contains("/because", "required");
        var lifted = post("/holds/" + id + "/lifting", "{\"because\": \"Settled.\"}", manager());
        assertThat(lifted.getStatusCode().value()).isEqualTo(200);
        assertThat(json(lifted).at("/liftedAt").isString()).isTrue();
        assertThat(on(person)).doesNotContain(id);
        assertThat(post("/holds/" + id + "/lifting", "{\"because\": \"Again.\"}", manager())
                        .getBody())
                .contains("lifted-before");
        assertThat(audited("hold-placed", id) + audited("hold-lifted", id)).isEqualTo(2);
    }

    @Test
    void whatIsSentTwiceIsPlacedOnceAndLiftedOnce() {
        var asked = "{\"ground\": \"INQUIRY\", \"because\": \"A notice came.\"}";
        var placed = under("first", "/holds", asked, manager());
        var id = json(placed).at("/id").asString();
        var lifting = "/holds/" + id + "/lifting";
        var why = "{\"because\": \"The inquiry is over.\"}";

        var placedAgain = under("first", "/holds", asked, manager());
        var lifted = under("second", lifting, why, manager());
        var liftedAgain = under("second", lifting, why, manager());

        assertThat(placed.getStatusCode().value()).isEqualTo(201);
        assertThat(placedAgain.getStatusCode().value()).isEqualTo(201);
        assertThat(placedAgain.getBody()).isEqualTo(placed.getBody());
        assertThat(placedAgain.getHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(lifted.getStatusCode().value()).isEqualTo(200);
        assertThat(liftedAgain.getBody()).isEqualTo(lifted.getBody()).contains("The inquiry is over.");
        assertThat(audited("hold-placed", id)).isOne();
        assertThat(audited("hold-lifted", id)).isOne();
        assertThat(placedHere()).isOne();
    }

    @Test
    void aKeyIsNotForOtherWords() {
        var id = json(under("a", "/holds", "{\"ground\": \"OTHER\", \"because\": \"x\"}", manager()))
                .at("/id")
                .asString();
        var other = under("a", "/holds", "{\"ground\": \"INQUIRY\", \"because\": \"x\"}", manager());
        under("b", "/holds/" + id + "/lifting", "{\"because\": \"x\"}", manager());
        var otherLifting = under("b", "/holds/" + id + "/lifting", "{\"because\": \"y\"}", manager());

        assertThat(other.getStatusCode().value()).isEqualTo(422);
        assertThat(other.getBody()).contains("idempotency-key-reused");
        assertThat(otherLifting.getBody()).contains("idempotency-key-reused");
        assertThat(under("bad key", "/holds", "{\"ground\": \"OTHER\", \"because\": \"x\"}", manager())
                        .getBody())
                .contains("bad-idempotency-key");
        assertThat(placedHere()).isOne();
    }

    @Test
    void aRefusalLeavesTheKeyFree() {
        var missing = under("late", "/holds", "{\"ground\": \"OTHER\"}", manager());
        var mended = under("late", "/holds", "{\"ground\": \"OTHER\", \"because\": \"x\"}", manager());

        assertThat(missing.getBody()).contains("/because", "required");
        assertThat(mended.getStatusCode().value()).isEqualTo(201);
    }

    /** All who sign in on the pages are one client. */
    @Test
    void nobodyIsAnsweredWithWhatSomebodyElseDid() {
        var asked = "{\"ground\": \"OTHER\", \"because\": \"x\"}";
        var colleague =
                tokens.person("mina", "Mina").roles("manager").authority(here).sign();
        var namesake = tokens.person("morgan", "Morgan")
                .roles("manager")
                .authority(here + "-too")
                .sign();

        var ids = Stream.of(manager(), colleague, namesake)
                .map(token ->
                        json(under("same", "/holds", asked, token)).at("/id").asString());

        assertThat(ids).doesNotHaveDuplicates().hasSize(3);
    }

    @Test
    void anInquiryHoldsEverybodysRecords() {
        var id = json(place("\"ground\": \"INQUIRY\"")).at("/id").asString();
        var another = json(place("\"personId\": \"%s\", \"ground\": \"OTHER\"".formatted(UUID.randomUUID())))
                .at("/id")
                .asString();

        assertThat(on(person)).contains(id).doesNotContain(another);
        assertThat(get("/holds", manager()).getBody()).contains(id, another);
    }

    @Test
    void anotherAuthorityAndOtherRolesHaveNoPartInIt() {
        var id = json(place("\"ground\": \"INQUIRY\"")).at("/id").asString();
        var elsewhere = tokens.person("wes", "Wes")
                .roles("manager")
                .authority("elsewhere")
                .sign();
        var why = "{\"because\": \"x\"}";

        assertThat(get("/holds", elsewhere).getBody()).doesNotContain(id);
        assertThat(post("/holds/" + id + "/lifting", why, elsewhere)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(on(person)).contains(id);
        assertThat(post("/holds", "{\"ground\": \"OTHER\", \"because\": \"x\"}", token("front-door-worker"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(post("/holds/" + id + "/lifting", why, token("auditor"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(get("/holds", token("auditor")).getBody()).contains(id);
    }

    @Test
    void whatWasLiftedIsStillReadWithWhoAndWhy() {
        var first = json(place("\"ground\": \"OTHER\"")).at("/id").asString();
        var second = json(place("\"ground\": \"OTHER\"")).at("/id").asString();
        var stays = json(place("\"ground\": \"OTHER\"")).at("/id").asString();
        post("/holds/" + second + "/lifting", "{\"because\": \"Settled.\"}", manager());
        post("/holds/" + first + "/lifting", "{\"because\": \"Over.\"}", manager());

        var lifted = json(get("/holds/lifted", token("auditor")));

        assertThat(lifted.findValuesAsString("id")).containsExactly(first, second);
        assertThat(lifted.at("/0/liftedBecause").asString()).isEqualTo("Over.");
        assertThat(lifted.at("/0/liftedBy").asString()).isEqualTo("Morgan");
        assertThat(get("/holds/" + first, manager()).getBody()).contains("Over.");
        assertThat(json(get("/holds/" + stays, manager())).hasNonNull("liftedAt"))
                .isFalse();
        assertThat(audited("lifted-holds-read", here)).isOne();
        assertThat(audited("hold-read", first)).isOne();
    }

    @Test
    void noOtherAuthorityReadsOneOrWhatWasLifted() {
        var id = json(place("\"ground\": \"OTHER\"")).at("/id").asString();
        post("/holds/" + id + "/lifting", "{\"because\": \"Over.\"}", manager());
        var elsewhere = tokens.person("wes", "Wes")
                .roles("manager")
                .authority("elsewhere")
                .sign();

        assertThat(get("/holds/" + id, elsewhere).getStatusCode().value()).isEqualTo(404);
        assertThat(get("/holds/lifted", elsewhere).getBody()).doesNotContain(id);
        assertThat(get("/holds/" + id, token("front-door-worker"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(get("/holds/lifted", token("front-door-worker"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void holdsAreOnlyEverAddedTo() {
        place("\"ground\": \"INQUIRY\"");

        assertThatThrownBy(() -> jdbc.sql("delete from hold").update()).hasMessageContaining("only ever added to");
    }

    @Test
    void thePolicyIsReadByWhoeverWorksByIt() {
        assertThat(get("/policy", token("front-door-worker")).getBody())
                .contains("LOOKED_AFTER", "\"years\":75", "reg 50", "\"statutory\":true");
        assertThat(get("/policy", token("restricted-records-officer")).getBody())
                .contains("LOOKED_AFTER");
        assertThat(get("/policy", token("partner-system")).getStatusCode().value())
                .isEqualTo(403);
    }

    private ResponseEntity<String> place(String what) {
        return post("/holds", "{%s, \"because\": \"A claim is expected.\"}".formatted(what), manager());
    }

    private String on(UUID whom) {
        return String.valueOf(get("/holds?personId=" + whom, manager()).getBody());
    }

    private int placedHere() {
        return jdbc.sql("select count(*) from hold where authority = ?")
                .param(here)
                .query(Integer.class)
                .single();
    }

    private int audited(String action, String id) {
        return jdbc.sql("select count(*) from audit_event where action = ? and subject_id = ?")
                .params(action, id)
                .query(Integer.class)
                .single();
    }

    private String manager() {
        return token("manager");
    }

    private String token(String role) {
        return tokens.person("morgan", "Morgan").roles(role).authority(here).sign();
    }

    private ResponseEntity<String> post(String path, String body, String token) {
        return under(null, path, body, token);
    }

    private ResponseEntity<String> under(@Nullable String key, String path, String body, String token) {
        return http.post()
                .uri("/api/v1/retention" + path)
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    if (key != null) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> get(String path, String token) {
        return http.get()
                .uri("/api/v1/retention" + path)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toEntity(String.class);
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        return JsonMapper.shared().readTree(Objects.requireNonNull(answer.getBody()));
    }
}
