package org.safeguardinghub.consent.misdirected;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.consent.sharing.ContactsReceived.aContact;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.disclosure.Answer.Decided;
import org.safeguardinghub.consent.disclosure.DisclosureDesk;
import org.safeguardinghub.consent.disclosure.Question;
import org.safeguardinghub.consent.sharing.SharingDesk;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.testkit.infrastructure.EveryRow;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@HubInfrastructure(database = "consent", topics = "hub.referral.consent-service.dead-letter")
@Import(TestTokens.class)
class MisdirectionIT {

    static final String HERE = "misdirection-borough";

    final Instant yesterday = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.DAYS);

    final TestTokens tokens;
    final SharingDesk sharing;
    final DisclosureDesk disclosures;
    final JdbcClient jdbc;
    final RestClient http;

    @Autowired
    MisdirectionIT(
            TestTokens tokens,
            SharingDesk sharing,
            DisclosureDesk disclosures,
            Environment environment,
            @LocalServerPort int port) {
        this.tokens = tokens;
        this.sharing = sharing;
        this.disclosures = disclosures;
        this.jdbc = EveryRow.of(environment);
        this.http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(_ -> true, (_, _) -> {})
                .build();
    }

    @Test
    void itGoesFromTheReportToWhatWasLearntAndEachIsRead() {
        var reported = report(open(), false, yesterday);
        var id = id(reported);

        assertThat(reported.getStatusCode().value()).isEqualTo(201);
        assertThat(json(reported).at("/head/state").asString()).isEqualTo("REPORTED");
        assertThat(json(reported).at("/head/clock/dueAt").asString())
                .isEqualTo(yesterday.plus(72, ChronoUnit.HOURS).toString());
        assertThat(json(reported).at("/head/clock/past").asBoolean()).isFalse();
        assertThat(json(reported).at("/head/clock/notifiable").isNull()).isTrue();

        assertThat(state(step(id, "recall", "{\"askedAt\": \"%s\", \"way\": \"BY_PHONE\"}", worker(), 1)))
                .isEqualTo("RECALL_ASKED");
        assertThat(state(step(id, "confirmation", "{\"saidAt\": \"%s\", \"kept\": \"DELETED\"}", worker(), 2)))
                .isEqualTo("RECIPIENT_CONFIRMED");
        assertThat(state(step(id, "assessment", assessment("HIGH", true), manager(), 3)))
                .isEqualTo("ASSESSED");
        assertThat(step(id, "closing", "{\"learning\": \"Read it back.\"}", manager(), 4)
                        .getBody())
                .contains("ico-not-told", "\"state\":\"ASSESSED\"");
        tell(id, "ICO", 4);
        tell(id, "FAMILY", 5);
        tell(id, "SAFEGUARDING_LEAD", 6);
        var closed = step(id, "closing", "{\"learning\": \"Read it back.\"}", manager(), 7);

        assertThat(state(closed)).isEqualTo("CLOSED");
        var read = get("/" + id, worker());
        assertThat(read.getHeaders().getETag()).isEqualTo("\"8\"");
        assertThat(json(read).at("/closing/learning").asString()).isEqualTo("Read it back.");
        assertThat(json(read).at("/recall/way").asString()).isEqualTo("BY_PHONE");
        assertThat(json(read).at("/confirmations/0/kept").asString()).isEqualTo("DELETED");
        assertThat(json(read).at("/assessment/ico/notifiable").asBoolean()).isTrue();
        assertThat(json(read).at("/assessment/people/because").asString()).isEqualTo("They may want to move.");
        assertThat(json(read)
                        .at("/told")
                        .valueStream()
                        .map(told -> told.get("who").asString()))
                .containsExactly("ICO", "FAMILY", "SAFEGUARDING_LEAD");
        assertThat(json(read).at("/head/clock/notifiable").asBoolean()).isTrue();
        assertThat(json(read).at("/head/clock/icoToldAt").asString()).isEqualTo(yesterday.toString());
        assertThat(audited("misdirection-stepped", id)).isEqualTo(7);
        assertThat(audited("misdirection-read", id)).isEqualTo(1);
    }

    @Test
    void theClockIsPastAndTheCommissionerIsToldLateWithTheReason() {
        var fourDaysAgo = yesterday.minus(Duration.ofDays(3));
        var reported = report(open(), false, fourDaysAgo);
        var id = id(reported);

        assertThat(json(reported).at("/head/clock/past").asBoolean()).isTrue();
        assertThat(tell(id, "ICO", 1, Instant.now()).getBody()).contains("/lateBecause", "required");
        assertThat(step(
                                id,
                                "told",
                                "{\"who\": \"ICO\", \"at\": \"" + Instant.now()
                                        + "\", \"lateBecause\": \"Nobody knew.\"}",
                                worker(),
                                1)
                        .getStatusCode()
                        .value())
                .isEqualTo(200);
        assertThat(step(
                                id,
                                "told",
                                "{\"who\": \"FAMILY\", \"at\": \"%s\", \"lateBecause\": \"Nobody knew.\"}",
                                worker(),
                                2)
                        .getBody())
                .contains("/lateBecause", "not-of-this-one");
    }

    @Test
    void wrongInformationAboutAChildIsCorrectedWhereverItTravelled() {
        var contact = open();
        decide(contact, "thameside-police", "S47");
        decide(contact, "thameside-police", "S47");
        decide(contact, "quayside-homes", "S47");
        decide(contact, "marshfield-academy", "RECEIVED");
        var reported = report(contact, true, yesterday);
        var id = id(reported);

        assertThat(json(reported)
                        .at("/travelledTo")
                        .valueStream()
                        .map(one -> one.get("recipient").asString()))
                .containsExactly("thameside-police", "quayside-homes");
        assertThat(json(reported).at("/travelledTo/0/categories").toString()).isEqualTo("[\"NAMES\"]");

        step(id, "recall", "{\"askedAt\": \"%s\", \"way\": \"BY_PHONE\"}", worker(), 1);
        step(id, "confirmation", "{\"saidAt\": \"%s\", \"kept\": \"DELETED\"}", worker(), 2);
        step(id, "assessment", assessment("UNLIKELY", false), manager(), 3);
        tell(id, "SAFEGUARDING_LEAD", 4);
        tell(id, "FAMILY", 5);
        correct(id, "thameside-police", "CORRECTED", 6);
        correct(id, "quayside-homes", "ASKED", 7);
        assertThat(step(id, "closing", "{\"learning\": \"x\"}", manager(), 8).getBody())
                .contains("corrections-open");
        assertThat(correct(id, "marshfield-academy", "CORRECTED", 8).getBody()).contains("/recipient", "unknown");
        correct(id, "quayside-homes", "NOTHING_KEPT", 8);

        var closed = step(id, "closing", "{\"learning\": \"x\"}", manager(), 9);
        assertThat(state(closed)).isEqualTo("CLOSED");
        decide(contact, "late-comer", "S47");
        assertThat(json(get("/" + id, worker())).at("/travelledTo").toString())
                .contains("CORRECTED", "ASKED", "NOTHING_KEPT")
                .doesNotContain("late-comer");
    }

    @Test
    void whatWasNotAboutAWrongChildIsNotCorrected() {
        var contact = open();
        decide(contact, "thameside-police", "S47");
        var reported = report(contact, false, yesterday);

        assertThat(json(reported).at("/travelledTo").size()).isZero();
        assertThat(correct(id(reported), "thameside-police", "CORRECTED", 1).getBody())
                .contains("not-about-a-wrong-child");
    }

    @Test
    void theSameAgainChangesNothingAndOtherwiseIsAConflict() {
        var contact = open();
        var first = report(contact, false, yesterday);
        var again = report(contact, false, yesterday);
        var otherwise = report(contact, true, yesterday);

        assertThat(again.getStatusCode().value()).isEqualTo(200);
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(otherwise.getStatusCode().value()).isEqualTo(409);
        assertThat(otherwise.getBody()).contains("reported-otherwise", id(first));
    }

    @Test
    void theLineOfTheLedgerIsOneOfThisContact() {
        var contact = open();
        var decision = decide(contact, "thameside-police", "S47");
        var another = decide(open(), "thameside-police", "S47");

        assertThat(post("", body(contact, decision, false, yesterday), worker(), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(post("", body(contact, another, false, yesterday.minusSeconds(1)), worker(), null)
                        .getBody())
                .contains("/decisionId", "unknown");
        assertThat(post("", body(new ContactId(UUID.randomUUID()), null, false, yesterday), worker(), null)
                        .getBody())
                .contains("/contactId", "unknown");
    }

    @Test
    void aStepIsTakenByWhoeverSawTheLatestOnly() throws Exception {
        var id = id(report(open(), false, yesterday));
        var recall = "{\"askedAt\": \"" + yesterday + "\", \"way\": \"BY_EMAIL\"}";

        assertThat(post("/" + id + "/recall", recall, worker(), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(428);
        Callable<Integer> one =
                () -> step(id, "recall", recall, worker(), 1).getStatusCode().value();
        try (var two = Executors.newFixedThreadPool(2)) {
            var came = two.invokeAll(List.of(one, one));

            assertThat(List.of(came.getFirst().get(), came.getLast().get())).containsExactlyInAnyOrder(200, 412);
        }
        assertThat(audited("misdirection-stepped", id)).isEqualTo(1);
    }

    @Test
    void everyFaultIsNamedAtItsPlaceAndNothingIsRepeated() {
        var refused = post("", """
                {"contactId": "x", "decisionId": "Joan Testgran", "recipient": {"kind": "FRIEND"}, "categories": ["names"],
                 "happenedAt": "2099-01-01T00:00:00Z", "awareAt": "soon", "foundBy": "ME"}""", worker(), null);

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody())
                .contains("/contactId", "/decisionId", "/recipient/kind", "/categories/0", "/happenedAt", "/awareAt")
                .contains("/foundBy", "/wrongChild")
                .doesNotContain("Testgran");
        var id = id(report(open(), false, yesterday));
        assertThat(step(id, "recall", "{\"askedAt\": \"2020-01-01T00:00:00Z\", \"way\": \"BY_EMAIL\"}", worker(), 1)
                        .getBody())
                .contains("/askedAt", "impossible-date");
        step(id, "recall", "{\"askedAt\": \"%s\", \"way\": \"BY_PHONE\"}", worker(), 1);
        step(id, "confirmation", "{\"saidAt\": \"%s\", \"kept\": \"DELETED\"}", worker(), 2);
        assertThat(step(id, "assessment", assessment("LIKELY", false), manager(), 3)
                        .getBody())
                .contains("/ico/notifiable", "contradicts-risk");
    }

    @Test
    void whatNobodyShouldSendBreaksNothing() {
        var id = id(report(open(), true, yesterday));

        for (var step :
                List.of("recall", "confirmation", "assessment", "told", "family-not-told", "corrections", "closing")) {
            assertThat(step(id, step, "{}", manager(), 1).getStatusCode().value())
                    .as(step)
                    .isEqualTo(422);
        }
        assertThat(post("", "{}", manager(), null).getStatusCode().value()).isEqualTo(422);
        assertThat(get("?contactId=odd", manager()).getStatusCode().is4xxClientError())
                .isTrue();
        assertThat(get("/odd", manager()).getStatusCode().is4xxClientError()).isTrue();
        assertThat(post("/" + UUID.randomUUID() + "/closing", "{\"learning\": \"x\"}", manager(), "\"1\"")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void whatIsOpenIsListedUntilItIsClosedAndOnlyHere() {
        var contact = open();
        var id = id(report(contact, false, yesterday));
        assertThat(list(contact, worker())).contains(id);
        assertThat(list(contact, tokens.workerElsewhere())).doesNotContain(id);
        assertThat(get("/" + id, tokens.workerElsewhere()).getStatusCode().value())
                .isEqualTo(404);

        step(id, "recall", "{\"askedAt\": \"%s\", \"way\": \"BY_PHONE\"}", worker(), 1);
        step(id, "confirmation", "{\"saidAt\": \"%s\", \"kept\": \"DELETED\"}", worker(), 2);
        step(id, "assessment", assessment("UNLIKELY", false), manager(), 3);
        step(
                id,
                "family-not-told",
                "{\"decidedAt\": \"%s\", \"unsafeBecause\": \"He would learn where.\"}",
                manager(),
                4);
        tell(id, "SAFEGUARDING_LEAD", 5);
        assertThat(state(step(id, "closing", "{\"learning\": \"x\"}", manager(), 6)))
                .isEqualTo("CLOSED");

        assertThat(list(contact, worker())).doesNotContain(id);
        assertThat(String.valueOf(
                        get("?all=true&contactId=" + contact, worker()).getBody()))
                .contains(id);
        assertThat(audited("misdirections-read", contact.toString())).isEqualTo(3);
    }

    @Test
    void managersAssessAndClosePartnersSeeNothing() {
        var id = id(report(open(), false, yesterday));

        assertThat(step(id, "assessment", assessment("UNLIKELY", false), worker(), 1)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(step(id, "closing", "{\"learning\": \"x\"}", worker(), 1)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(get("/" + id, tokens.school()).getStatusCode().value()).isEqualTo(403);
        assertThat(get("/" + id, person("auditor")).getStatusCode().value()).isEqualTo(200);
    }

    @Test
    void whatWentAstrayCanOnlyBeAddedTo() {
        var id = id(report(open(), false, yesterday));
        step(id, "recall", "{\"askedAt\": \"%s\", \"way\": \"BY_PHONE\"}", worker(), 1);

        for (var change : List.of(
                "update misdirection set found_by = 'AUDIT'",
                "delete from misdirection_step where true",
                "update misdirection_step set noted_by = 'nobody'")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("only ever added to");
        }
    }

    @Test
    void theListAndThePageSayWhatPeopleCallTheContactAndNobodyElsesAreFound() {
        var received = aContact().in(HERE).build();
        sharing.open(received);
        var contact = received.contactId();

        var id = id(report(contact, false, yesterday));

        assertThat(json(get("/" + id, worker())).at("/head/reference").asString())
                .isEqualTo(received.reference());
        assertThat(json(get("?contactId=" + contact, worker()))
                        .at("/0/reference")
                        .asString())
                .isEqualTo(received.reference());
        assertThat(sharing.references(List.of(contact), new AuthorityId("elsewhere")))
                .isEmpty();
    }

    private ContactId open() {
        var received = aContact().in(HERE).build();
        sharing.open(received);
        return received.contactId();
    }

    private UUID decide(ContactId contact, String recipient, String stage) {
        var question =
                new Question(recipient, contact, new AuthorityId(HERE), List.of("NAMES"), "INFORMATION_REQUEST", stage);
        return ((Decided) disclosures.decide(question, "referral-service"))
                .decision()
                .id();
    }

    private ResponseEntity<String> report(ContactId contact, boolean wrongChild, Instant at) {
        return post("", body(contact, null, wrongChild, at), worker(), null);
    }

    private static String body(ContactId contact, @Nullable UUID decision, boolean wrongChild, Instant at) {
        return """
                {"contactId": "%s", %s "wrongChild": %s, "recipient": {"kind": "AGENCY", "agency": "quayside-homes"},
                 "categories": ["NAMES", "CONCERN"], "happenedAt": "%s", "awareAt": "%s", "foundBy": "OUR_STAFF"}""".formatted(
                        contact, decision == null ? "" : "\"decisionId\": \"" + decision + "\",", wrongChild, at, at);
    }

    private static String assessment(String risk, boolean notifiable) {
        return """
                {"risk": "%s", "ico": {"notifiable": %s, "because": "The address was in it."},
                 "people": {"toBeTold": true, "because": "They may want to move."}}""".formatted(risk, notifiable);
    }

    private ResponseEntity<String> tell(String id, String who, int seen) {
        return tell(id, who, seen, yesterday);
    }

    private ResponseEntity<String> tell(String id, String who, int seen, Instant at) {
        return step(id, "told", "{\"who\": \"" + who + "\", \"at\": \"" + at + "\"}", worker(), seen);
    }

    private ResponseEntity<String> correct(String id, String recipient, String outcome, int seen) {
        return step(
                id,
                "corrections",
                "{\"recipient\": \"" + recipient + "\", \"at\": \"%s\", \"outcome\": \"" + outcome + "\"}",
                worker(),
                seen);
    }

    /** Any time that is left open is that of the report. */
    private ResponseEntity<String> step(String id, String what, String body, String token, int seen) {
        return post("/" + id + "/" + what, body.replace("%s", yesterday.toString()), token, "\"" + seen + "\"");
    }

    private String list(ContactId contact, String token) {
        return String.valueOf(get("?contactId=" + contact, token).getBody());
    }

    private String worker() {
        return person("front-door-worker");
    }

    private String manager() {
        return person("manager");
    }

    private String person(String role) {
        return tokens.person(role, "Priya Nair").roles(role).authority(HERE).sign();
    }

    private int audited(String action, String id) {
        return jdbc.sql("""
                        select count(*) from audit_event
                        where subject_id = :id and action = :action and authority = :here""")
                .param("id", id)
                .param("action", action)
                .param("here", HERE)
                .query(Integer.class)
                .single();
    }

    private ResponseEntity<String> get(String path, String token) {
        return http.get()
                .uri("/api/v1/sharing/misdirections" + path)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> post(String path, String body, String token, @Nullable String ifMatch) {
        return http.post()
                .uri("/api/v1/sharing/misdirections" + path)
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    if (ifMatch != null) {
                        headers.set(HttpHeaders.IF_MATCH, ifMatch);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private static String id(ResponseEntity<String> answer) {
        return json(answer).at("/head/id").asString();
    }

    private static String state(ResponseEntity<String> answer) {
        return json(answer).at("/head/state").asString();
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        return JsonMapper.shared().readTree(Objects.requireNonNull(answer.getBody()));
    }
}
