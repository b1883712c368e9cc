package org.safeguardinghub.consent.arrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.consent.sharing.ContactsReceived.aContact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.disclosure.Answer.Decided;
import org.safeguardinghub.consent.disclosure.Decision;
import org.safeguardinghub.consent.disclosure.DisclosureDesk;
import org.safeguardinghub.consent.disclosure.Outcome;
import org.safeguardinghub.consent.disclosure.Question;
import org.safeguardinghub.consent.disclosure.RuleBook;
import org.safeguardinghub.consent.disclosure.WhatIf;
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
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@HubInfrastructure(database = "consent", topics = "hub.referral.consent-service.dead-letter")
@Import(TestTokens.class)
class ArrangementIT {

    static final String HERE = "arrangement-borough";

    final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

    final TestTokens tokens;
    final SharingDesk sharing;
    final DisclosureDesk disclosures;
    final WhatIf whatIf;
    final RuleBook rules;
    final JdbcClient jdbc;
    final RestClient http;

    @Autowired
    ArrangementIT(
            TestTokens tokens,
            SharingDesk sharing,
            DisclosureDesk disclosures,
            WhatIf whatIf,
            RuleBook rules,
            Environment environment,
            @LocalServerPort int port) {
        this.tokens = tokens;
        this.sharing = sharing;
        this.disclosures = disclosures;
        this.whatIf = whatIf;
        this.rules = rules;
        this.jdbc = EveryRow.of(environment);
        this.http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(_ -> true, (_, _) -> {})
                .build();
    }

    @Test
    void whatIsSignedIsReadAsItWasSigned() {
        var registered = register("reading-police", "ISA-1", today.minusDays(10), today.plusDays(300));

        assertThat(registered.getStatusCode().value()).isEqualTo(201);
        var read = json(get("/" + id(registered), worker()));

        assertThat(read.at("/agency").asString()).isEqualTo("reading-police");
        assertThat(read.at("/signedBy/there").asString()).isEqualTo("Chief superintendent");
        assertThat(read.at("/categories").toString()).isEqualTo("[\"CONCERN\",\"NAMES\"]");
        assertThat(read.at("/standing").asString()).isEqualTo("HOLDS");
        assertThat(audited("arrangement-registered", id(registered))).isEqualTo(1);
        assertThat(audited("arrangement-read", id(registered))).isEqualTo(1);
    }

    @Test
    void theSameAgainChangesNothingAndOtherTermsNeedAReferenceOfTheirOwn() {
        var first = register("twice-police", "ISA-1", today, today.plusDays(300));
        var again = register("twice-police", "ISA-1", today, today.plusDays(300));
        var other = register("twice-police", "ISA-1", today, today.plusDays(301));

        assertThat(again.getStatusCode().value()).isEqualTo(200);
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(other.getStatusCode().value()).isEqualTo(409);
        assertThat(other.getBody()).contains("reference-taken");
        assertThat(list("?agency=twice-police").size()).isEqualTo(1);
    }

    @Test
    void aStepIsTakenByWhoeverSawTheLatestOnly() {
        var id = id(register("step-police", "ISA-1", today.minusDays(10), today.plusDays(300)));
        var review = "{\"nextOn\": \"" + today.plusDays(90) + "\"}";

        assertThat(post("/" + id + "/reviews", review, manager(), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(428);
        var reviewed = post("/" + id + "/reviews", review, manager(), "\"1\"");
        assertThat(reviewed.getHeaders().getETag()).isEqualTo("\"2\"");
        assertThat(post("/" + id + "/reviews", review, manager(), "\"1\"")
                        .getStatusCode()
                        .value())
                .isEqualTo(412);
        assertThat(list("?agency=step-police&reviewBy=" + today.plusDays(89)).size())
                .isZero();
        assertThat(list("?agency=step-police&reviewBy=" + today.plusDays(90)).size())
                .isEqualTo(1);

        var ended = post("/" + id + "/ending", end(today.minusDays(1)), manager(), "\"2\"");
        assertThat(json(ended).at("/standing").asString()).isEqualTo("ENDED_LATELY");
        assertThat(post("/" + id + "/reviews", review, manager(), "\"3\"").getBody())
                .contains("not-possible-now");
        assertThat(list("?agency=step-police&reviewBy=" + today.plusDays(90)).size())
                .isZero();
        assertThat(list("?agency=step-police").size()).isEqualTo(1);
    }

    @Test
    void ofTwoWhoEndItAtOnceOneIsToldToReadAgain() throws Exception {
        var id = id(register("race-police", "ISA-1", today.minusDays(10), today.plusDays(300)));
        Callable<HttpStatusCode> end =
                () -> post("/" + id + "/ending", end(today), manager(), "\"1\"").getStatusCode();

        try (var two = Executors.newFixedThreadPool(2)) {
            var came = two.invokeAll(List.of(end, end));

            assertThat(List.of(
                            came.getFirst().get().value(), came.getLast().get().value()))
                    .containsExactlyInAnyOrder(200, 412);
        }
    }

    @Test
    void aLapsedOneStopsRoutineSharingAndNoDuty() {
        register("lapsed-police", "ISA-1", today.minusDays(400), today.minusDays(29));
        var contact = open();

        var routine = decide(contact, "lapsed-police", "S17");
        var enquiry = decide(contact, "lapsed-police", "S47");

        assertThat(routine.verdict().outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(routine.rule()).isEqualTo("sharing-agreement-lapsed");
        assertThat(enquiry.verdict().outcome()).isEqualTo(Outcome.PERMIT);
        assertThat(decide(contact, "lapsed-police", "DUTY").verdict().outcome()).isEqualTo(Outcome.PERMIT);
        assertThat(disclosures.latest(contact, new AuthorityId(HERE), 10))
                .filteredOn(entry -> entry.decision().id().equals(enquiry.id()))
                .singleElement()
                .satisfies(entry -> assertThat(entry.decision().warning()).contains("does not depend on it"));
    }

    @Test
    void aWarningComesBeforeTheRefusalAndAnotherAuthoritysRegisterIsNotOurs() {
        register("late-police", "ISA-1", today.minusDays(400), today.minusDays(28));
        register("soon-police", "ISA-1", today.minusDays(400), today.plusDays(30));
        register("sound-police", "ISA-1", today.minusDays(400), today.plusDays(31));
        var contact = open();

        assertThat(decide(contact, "late-police", "S17").warning()).contains("routine sharing stops unless");
        assertThat(decide(contact, "soon-police", "S17").warning()).contains("Renew it before then.");
        assertThat(decide(contact, "sound-police", "S17").warning()).isNull();
        assertThat(decide(contact, "unsigned-police", "S17").warning()).contains("No sharing agreement");
        assertThat(decide(contact, "unsigned-police", "S17").verdict().outcome())
                .isEqualTo(Outcome.PERMIT);
        assertThat(json(get("?agency=late-police", tokens.workerElsewhere())).size())
                .isZero();
    }

    @Test
    void withinTheHubNothingIsSigned() {
        var contact = open();

        var answer = disclosures.decide(
                new Question(
                        "network-service",
                        contact,
                        new AuthorityId(HERE),
                        List.of("NAMES"),
                        "NETWORK_FINDING",
                        "RECEIVED"),
                "referral-service");

        assertThat(((Decided) answer).decision().warning()).isNull();
        assertThat(decide(contact, "told-to-a-worker", "S47").warning()).isNull();
    }

    @Test
    void whatIsEndedLaterDoesNotMakeThePastOtherwise() {
        var id = id(register("past-police", "ISA-1", today.minusDays(400), today.plusDays(300)));
        var since = Instant.now();
        var contact = open();
        decide(contact, "past-police", "S17");

        post("/" + id + "/ending", end(today.minusDays(60)), manager(), "\"1\"");

        assertThat(decide(contact, "past-police", "S17").verdict().outcome()).isEqualTo(Outcome.REFUSE);
        assertThat(whatIf.tried(rules, new AuthorityId(HERE), since).otherwise())
                .filteredOn(one -> one.was().question().contact().equals(contact))
                .isEmpty();
    }

    @Test
    void everyFaultIsNamedAtItsPlace() {
        var body = """
                {"agency": "No Agency", "reference": "", "title": "x", "categories": ["names please"], "purposes": [],
                 "signedBy": {"here": "Director"}, "from": "2026-02-30", "until": "2025-01-01", "reviewOn": "2026-01-01",
                 "signedByName": "Joan Testgran"}""";

        var refused = post("", body, manager(), null);

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody())
                .contains("/agency", "/reference", "/categories/0", "/purposes", "/signedBy/there", "/from")
                .contains("unknown-property")
                .doesNotContain("Testgran");
        assertThat(post(
                                "",
                                terms("order-police", "ISA-1", today, today.plusDays(1))
                                        .replace("reviewOn\": \"2", "reviewOn\": \"3"),
                                manager(),
                                null)
                        .getBody())
                .contains("/reviewOn", "impossible-date");
        var upsideDown = terms("order-police", "ISA-1", today, today.minusDays(1));
        assertThat(post("", upsideDown, manager(), null).getBody()).contains("/until", "impossible-date");
        var id = id(register("day-police", "ISA-1", today, today.plusDays(300)));
        assertThat(post("/" + id + "/ending", end(today.minusDays(1)), manager(), "\"1\"")
                        .getBody())
                .contains("/lastDay", "impossible-date");
    }

    @Test
    void whatNobodyShouldSendBreaksNothing() {
        var id = id(register("odd-police", "ISA-1", today, today.plusDays(300)));

        for (var path : List.of("", "/" + id + "/reviews", "/" + id + "/ending")) {
            assertThat(post(path, "{}", manager(), "\"1\"").getStatusCode().value())
                    .as(path)
                    .isEqualTo(422);
        }
        for (var asked : List.of("reviewBy={odd}", "reviewBy=%2B999999999-12-31", "agency={odd}", "agency=%00")) {
            var answer = http.get()
                    .uri("/api/v1/sharing/arrangements?" + asked, "' or 1=1 --")
                    .headers(headers -> headers.setBearerAuth(manager()))
                    .retrieve()
                    .toBodilessEntity();
            assertThat(answer.getStatusCode().is4xxClientError()).as(asked).isTrue();
        }
        assertThat(get("/not-an-id", manager()).getStatusCode().is4xxClientError())
                .isTrue();
    }

    @Test
    void managersWriteWorkersReadAndPartnersDoNeither() {
        var body = terms("roles-police", "ISA-1", today, today.plusDays(300));

        assertThat(post("", body, worker(), null).getStatusCode().value()).isEqualTo(403);
        assertThat(post("", body, person("authority-administrator"), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(201);
        assertThat(get("", person("auditor")).getStatusCode().value()).isEqualTo(200);
        assertThat(get("", tokens.school()).getStatusCode().value()).isEqualTo(403);
        assertThat(get("/" + id(post("", body, manager(), null)), tokens.workerElsewhere())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
    }

    @Test
    void theRegisterCanOnlyBeAddedTo() {
        register("kept-police", "ISA-1", today, today.plusDays(300));

        for (var change : List.of(
                "update sharing_arrangement set until_day = '2099-01-01'",
                "delete from sharing_arrangement where true")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("only ever added to");
        }
    }

    private ContactId open() {
        var received = aContact().in(HERE).agreement("GIVEN").build();
        sharing.open(received);
        return received.contactId();
    }

    private Decision decide(ContactId contact, String recipient, String stage) {
        var question =
                new Question(recipient, contact, new AuthorityId(HERE), List.of("NAMES"), "INFORMATION_REQUEST", stage);
        return ((Decided) disclosures.decide(question, "referral-service")).decision();
    }

    private ResponseEntity<String> register(String agency, String reference, LocalDate from, LocalDate until) {
        return post("", terms(agency, reference, from, until), manager(), null);
    }

    private static String terms(String agency, String reference, LocalDate from, LocalDate until) {
        return """
                {"agency": "%s", "reference": "%s", "title": "Sharing with the police", "categories": ["NAMES", "CONCERN"],
                 "purposes": ["ANY"], "signedBy": {"here": "Director", "there": "Chief superintendent"}, "from": "%s",
                 "until": "%s", "reviewOn": "%s"}""".formatted(agency, reference, from, until, until);
    }

    private static String end(LocalDate lastDay) {
        return "{\"lastDay\": \"" + lastDay + "\", \"reason\": \"PARTNER_LEFT\"}";
    }

    private JsonNode list(String asked) {
        return json(get(asked, worker()));
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
        return jdbc.sql("select count(*) from audit_event where subject_id = :id and action = :action")
                .param("id", id)
                .param("action", action)
                .query(Integer.class)
                .single();
    }

    private ResponseEntity<String> get(String path, String token) {
        return http.get()
                .uri("/api/v1/sharing/arrangements" + path)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> post(String path, String body, String token, @Nullable String ifMatch) {
        return http.post()
                .uri("/api/v1/sharing/arrangements" + path)
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
        return json(answer).at("/id").asString();
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        return JsonMapper.shared().readTree(Objects.requireNonNull(answer.getBody()));
    }
}
