package org.safeguardinghub.consent.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.safeguardinghub.consent.sharing.ContactsReceived.aContact;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.safeguardinghub.consent.sharing.SharingDesk;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementWithdrawn;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactAmended;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@HubInfrastructure(database = "consent", topics = "hub.referral.consent-service.dead-letter")
@Import(TestTokens.class)
class AgreementIT {

    static final String ANSWER = """
            {"service": "CHILD_IN_NEED_ASSESSMENT", "said": "GIVEN", "by": {"party": "PARENT"},
             "saidAt": "2026-11-24T10:00:00.1234567Z", "informed": {"way": "IN_PERSON", "withInterpreter": true},
             "competence": {"ground": "ADULT"}}""";

    final TestTokens tokens;
    final SharingDesk sharing;
    final AgreementDesk agreements;
    final JdbcClient jdbc;
    final RestClient http;

    @Autowired
    AgreementIT(
            TestTokens tokens,
            SharingDesk sharing,
            AgreementDesk agreements,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.tokens = tokens;
        this.sharing = sharing;
        this.agreements = agreements;
        this.jdbc = jdbc;
        this.http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    @Test
    void anAnswerIsWrittenDownOnceAndReadWithHowItStands() {
        var contact = open();

        var first = say(contact, ANSWER);
        var again = say(contact, ANSWER);

        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getStatusCode().value()).isEqualTo(200);
        assertThat(json(again).get("id")).isEqualTo(json(first).get("id"));
        var read = read(contact);
        assertThat(read.at("/standing/code").asString()).isEqualTo("GIVEN");
        assertThat(read.at("/answers").size()).isEqualTo(1);
        assertThat(read.at("/answers/0/standing").asString()).isEqualTo("GIVEN");
        assertThat(read.at("/answers/0/withInterpreter").booleanValue()).isTrue();
        assertThat(read.at("/statedBySender").asString()).isEqualTo("NOT_ASKED");
    }

    @Test
    void theRulesFollowWhatTheFamilySaid() {
        var contact = open();
        assertThat(ask(contact)).contains("section-17-without-agreement");

        say(contact, ANSWER);
        assertThat(ask(contact)).contains("section-17-with-agreement", "\"ruleVersion\":\"2\"");

        say(contact, ANSWER.replace("GIVEN", "REFUSED").replace("PARENT", "CARER_WITH_RESPONSIBILITY"));
        assertThat(ask(contact)).contains("section-17-without-agreement");
    }

    @Test
    void agreementToAnotherServiceIsNoAgreementToAnAssessment() {
        var contact = open();

        say(contact, ANSWER.replace("CHILD_IN_NEED_ASSESSMENT", "YOUTH_SUPPORT"));

        assertThat(ask(contact)).contains("section-17-without-agreement");
    }

    @Test
    void whatIsTakenBackIsToldToAgenciesUntilEachHasUnderstood() {
        var contact = open();
        say(contact, ANSWER);

        agreements.withdrawn(withdrawn(contact, Instant.parse("2026-11-25T10:00:00Z"), "fernbank-primary", "police"));

        var read = read(contact);
        assertThat(read.at("/standing/code").asString()).isEqualTo("WITHDRAWN");
        assertThat(read.at("/takenBack/0/told").size()).isEqualTo(2);
        assertThat(ask(contact)).contains("section-17-without-agreement");
        assertThat(waiting()).contains(contact.toString());
        assertThat(acknowledge(contact, tokens.school(), "{\"agency\": \"police\"}"))
                .isEqualTo(204);
        assertThat(acknowledge(contact, tokens.school(), "{}")).isEqualTo(404);
        assertThat(acknowledge(contact, tokens.manager(), "{\"agency\": \"The Police\"}"))
                .isEqualTo(422);
        assertThat(read(contact).at("/takenBack/0/told/0/acknowledgedAt").isString())
                .isTrue();
        assertThat(read(contact).at("/takenBack/0/told/1/acknowledgedAt").isString())
                .isFalse();
        assertThat(acknowledge(contact, tokens.frontDoorWorker(), "{\"agency\": \"police\"}"))
                .isEqualTo(204);
        assertThat(waiting()).doesNotContain(contact.toString());
    }

    @Test
    void aSenderWhoChangesTheirWordToARefusalIsHeardAndOneWhoSaysNothingChangesNothing() {
        var contact = open();
        say(contact, ANSWER);

        agreements.amended(amended(contact, 2, null));
        var before = read(contact).at("/standing/code").asString();
        agreements.amended(amended(contact, 3, "REFUSED"));
        agreements.amended(amended(contact, 3, "REFUSED"));

        assertThat(before).isEqualTo("GIVEN");
        assertThat(read(contact).at("/standing/code").asString()).isEqualTo("REFUSED");
        assertThat(ask(contact)).contains("section-17-without-agreement");
    }

    @Test
    void twoWhoTakeItBackAtOnceAreBothKept() {
        var contact = open();
        var at = Instant.parse("2026-11-25T10:00:00Z");

        agreements.withdrawn(withdrawn(contact, at, "police"));
        agreements.withdrawn(withdrawn(contact, at, "police", "quayside-homes"));
        agreements.withdrawn(withdrawn(contact, at.plusSeconds(1), "police"));

        assertThat(read(contact).at("/takenBack").size()).isEqualTo(2);
        assertThat(read(contact).at("/takenBack/0/told").size()).isEqualTo(2);
    }

    @Test
    void theSameAnswerFromManyHandsAtOnceIsOne() {
        var contact = open();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 8).forEach(_ -> hands.submit(() -> say(contact, ANSWER)));
        }

        assertThat(read(contact).at("/answers").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "CHILD_IN_NEED_ASSESSMENT"|"NO_SUCH_SERVICE"|/service|unknown-code
            "GIVEN"|"PERHAPS"|/said|unknown-code
            2026-11-24|2999-11-24|/saidAt|impossible-date
            2026-11-24|2199-11-24|/saidAt|in-the-future
            "ADULT"|"COMPETENT_UNDER_16"|/competence/ground|not-of-this-person
            {"party": "PARENT"}|{"party": "CHILD"}|/competence/ground|not-of-this-person
            "ADULT"|"NOT_COMPETENT"|/competence/assessedBy|required
            "ADULT"|"NOT_COMPETENT", "assessedBy": "psychiatrist"|/competence/ground|not-competent
            {"ground": "ADULT"}}|{"ground": "ADULT"}, "until": "2026-11-23"}|/until|impossible-date
            "party": "PARENT"|"party": "PARENT", "personId": "Amara"|/by/personId|not-an-id
            """)
    void whatCannotBeIsRefusedAtItsPlaceAndNothingIsKept(String right, String wrong, String pointer, String code) {
        var contact = open();

        var refused = say(contact, ANSWER.replace(right, wrong));

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(json(refused).at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(json(refused).at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(read(contact).at("/answers").size()).isZero();
    }

    @Test
    void nothingOfItIsForAnotherAuthorityOrAPartner() {
        var contact = open();

        assertThat(call("GET", contact, "agreements", tokens.workerElsewhere(), "")
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(call("POST", contact, "agreements", tokens.workerElsewhere(), ANSWER)
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        assertThat(call("GET", contact, "agreements", tokens.school(), "")
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
    }

    @Test
    void readingAndWritingAreAudited() {
        var contact = open();
        say(contact, ANSWER);
        read(contact);

        assertThat(jdbc.sql("select action from audit_event where subject_id = :contact order by action")
                        .param("contact", contact.toString())
                        .query(String.class)
                        .list())
                .contains("agreement-read", "agreement-recorded");
    }

    private ContactId open() {
        ContactReceived received = aContact().agreement("NOT_ASKED").build();
        sharing.open(received);
        return received.contactId();
    }

    private static ContactAmended amended(ContactId contact, int telling, @Nullable String agreement) {
        return new ContactAmended(
                contact,
                aContact().build().authority(),
                new AgencyId("fernbank-primary"),
                telling,
                1,
                Instant.parse("2026-11-25T10:00:00Z"),
                null,
                agreement,
                null);
    }

    private static AgreementWithdrawn withdrawn(ContactId contact, Instant at, String... agencies) {
        return new AgreementWithdrawn(
                contact,
                aContact().build().authority(),
                List.of(agencies).stream().map(AgencyId::new).toList(),
                at);
    }

    private ResponseEntity<String> say(ContactId contact, String answer) {
        return call("POST", contact, "agreements", tokens.frontDoorWorker(), answer);
    }

    private JsonNode read(ContactId contact) {
        return json(call("GET", contact, "agreements", tokens.frontDoorWorker(), ""));
    }

    private int acknowledge(ContactId contact, String token, String body) {
        return call("POST", contact, "withdrawal/acknowledgement", token, body)
                .getStatusCode()
                .value();
    }

    private String waiting() {
        return String.valueOf(http.get()
                .uri("/api/v1/sharing/acknowledgements")
                .headers(headers -> headers.setBearerAuth(tokens.frontDoorWorker()))
                .retrieve()
                .body(String.class));
    }

    private String ask(ContactId contact) {
        return String.valueOf(http.post()
                .uri("/internal/v1/disclosures")
                .headers(headers -> headers.setBearerAuth(tokens.service("referral-service")))
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"recipient":"police","subjectContactId":"%s","authority":"lewisham","categories":["NAMES"],
                         "purpose":"INFORMATION_REQUEST","stage":"S17"}""".formatted(contact))
                .retrieve()
                .body(String.class));
    }

    private ResponseEntity<String> call(String method, ContactId contact, String what, String token, String body) {
        var request = http.method(org.springframework.http.HttpMethod.valueOf(method))
                .uri("/api/v1/sharing/" + contact + "/" + what)
                .headers(headers -> headers.setBearerAuth(token));
        if (!body.isEmpty()) {
            request.contentType(MediaType.APPLICATION_JSON).body(body);
        }
        return request.retrieve().toEntity(String.class);
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        return JsonMapper.shared().readTree(answer.getBody());
    }
}
