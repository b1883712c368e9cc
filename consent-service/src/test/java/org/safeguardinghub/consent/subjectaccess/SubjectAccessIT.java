package org.safeguardinghub.consent.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.safeguardinghub.consent.sharing.ContactsReceived.aContact;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.nondisclosure.NonDisclosureDesk;
import org.safeguardinghub.consent.sharing.SharingDesk;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.EnquiryEvent.InformationRefused;
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
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@HubInfrastructure(database = "consent", topics = "hub.referral.consent-service.dead-letter")
@Import(TestTokens.class)
class SubjectAccessIT {

    static final String HERE = "access-borough";
    static final PlayedHolders HOLDERS = new PlayedHolders();

    final Instant yesterday = Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(1, ChronoUnit.DAYS);
    final UUID person = UUID.randomUUID();

    final TestTokens tokens;
    final SharingDesk sharing;
    final NonDisclosureDesk nonDisclosures;
    final JdbcClient jdbc;
    final RestClient http;

    @Autowired
    SubjectAccessIT(
            TestTokens tokens,
            SharingDesk sharing,
            NonDisclosureDesk nonDisclosures,
            Environment environment,
            @LocalServerPort int port) {
        this.tokens = tokens;
        this.sharing = sharing;
        this.nonDisclosures = nonDisclosures;
        this.jdbc = EveryRow.of(environment);
        this.http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(_ -> true, (_, _) -> {})
                .build();
    }

    @DynamicPropertySource
    static void holders(DynamicPropertyRegistry registry) {
        registry.add("hub.referral.url", () -> HOLDERS.url("referral"));
        registry.add("hub.network.url", () -> HOLDERS.url("network"));
        registry.add("hub.notification.url", () -> HOLDERS.url("notification"));
    }

    @AfterEach
    void everybodyIsBack() {
        HOLDERS.networkIsAway(false);
    }

    @Test
    void itGoesFromTheLetterToWhatIsHandedOverAndIsInTheLedger() {
        var contact = known("2A");
        holds(contact, "");
        var id = recorded("SUBJECT");
        confirm(id, null);
        var gathered = step(id, "gathering", "", gina(), 2);
        assertThat(state(gathered)).isEqualTo("GATHERED");
        assertThat(json(gathered)
                        .at("/parts")
                        .valueStream()
                        .map(part -> part.path("answer").asString()))
                .containsExactly("GIVEN", "GIVEN", "GIVEN", "GIVEN");
        assertThat(json(get("/" + id + "/items", rita())).toString())
                .contains("about-the-person", "other-words", "about-somebody-else", "SHARING_RECORD");

        assertThat(step(id, "review", "{\"note\": \"x\"}", rita(), 3).getBody()).contains("items-undecided");
        judge(id, "words", "REDACT", rita(), 3);
        assertThat(state(step(id, "review", "{\"note\": \"All read.\"}", rita(), 4)))
                .isEqualTo("REVIEWED");
        assertThat(get("/" + id + "/export", gina()).getBody()).contains("not-possible-now");
        assertThat(ledger(contact)).isEmpty();
        var released = step(id, "release", "{\"handover\": \"IN_PERSON\"}", gina(), 5);

        assertThat(state(released)).isEqualTo("RELEASED");
        var export = get("/" + id + "/export", gina());
        assertThat(export.getBody())
                .contains("Amara", "[left out] hit her", "Information about other people is kept back.")
                .doesNotContain("Joan", "1961-02-02");
        assertThat(export.getHeaders().getCacheControl()).isEqualTo("no-store");
        var letter = get("/" + id + "/letter", gina());
        assertThat(letter.getHeaders().getContentType()).hasToString("text/plain;charset=UTF-8");
        assertThat(letter.getBody())
                .contains("Child 1: name, given: Amara", "ico.org.uk")
                .doesNotContain("Joan");
        assertThat(ledger(contact)).containsExactly("data-subject PERMIT_REDACTED subject-access SUBJECT_ACCESS");
        assertThat(audited("subject-access-exported", id)).isEqualTo(2);
        assertThat(audited("subject-access-items-read", id)).isEqualTo(1);
        assertThat(audited("subject-access-stepped", id)).isEqualTo(5);
    }

    @Test
    void whatTheFamilySaidAndWhatAnAgencyKeptBackAreHeldHereToo() {
        var contact = known("2A");
        holds(contact, "");
        var request = UUID.randomUUID();
        nonDisclosures.heard(new InformationRefused(
                contact,
                request,
                new AuthorityId(HERE),
                new AgencyId("thameside-police"),
                "NOT_LAWFUL",
                "DSL",
                null,
                yesterday));
        http.post()
                .uri("/api/v1/sharing/" + contact + "/agreements")
                .headers(headers -> headers.setBearerAuth(token("priya", "front-door-worker")))
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                        {"service": "CHILD_IN_NEED_ASSESSMENT", "said": "REFUSED", "by": {"party": "PARENT"},
                         "saidAt": "%s", "informed": {"way": "IN_PERSON", "withInterpreter": false},
                         "competence": {"ground": "ADULT"}}""".formatted(yesterday))
                .retrieve()
                .toBodilessEntity();
        var id = recorded("SUBJECT");
        confirm(id, null);
        step(id, "gathering", "", gina(), 2);

        var items = json(get("/" + id + "/items", rita()));

        assertThat(items.valueStream()
                        .filter(item -> item.path("source").asString().equals("CONSENT_SERVICE"))
                        .map(item -> item.path("kind").asString() + " "
                                + item.path("treatment").asString()))
                .containsExactlyInAnyOrder(
                        "SHARING_RECORD GIVE", "AGREEMENT ASK_REVIEWER", "NON_DISCLOSURE ASK_REVIEWER");
    }

    @Test
    void aReviewerReadsPageByPageAndKnowsWhoGatheredIt() {
        var contact = known("2A");
        holds(
                contact,
                IntStream.range(0, 30)
                        .mapToObj(number -> """
                        , {"key": "more%1$02d", "kind": "RATED", "contact": "%2$s", "at": "2026-11-02T09:00:%1$02dZ",
                           "from": "Front door", "fields": [{"what": "Colour", "text": "AMBER"}],
                           "marks": ["ABOUT_SUBJECT"]}""".formatted(number, contact))
                        .collect(Collectors.joining()));
        var id = recorded("SUBJECT");
        confirm(id, null);
        var mine = json(step(id, "gathering", "", gina(), 2));
        int all = json(get("/" + id + "/items", rita())).size();

        var last = json(get("/" + id + "/items/page?number=2", rita()));
        var open = json(get("/" + id + "/items/page?treatment=ASK_REVIEWER", rita()));

        assertThat(mine.path("gatheredByYou").asBoolean()).isTrue();
        assertThat(json(get("/" + id, rita())).path("gatheredByYou").asBoolean())
                .isFalse();
        assertThat(last.path("pages").asInt()).isEqualTo(2);
        assertThat(last.path("items")).hasSize(all - 25);
        assertThat(last.at("/items/0/number").asInt()).isEqualTo(26);
        assertThat(last.at("/counts/ASK_REVIEWER").asInt()).isEqualTo(1);
        assertThat(open.path("items")).hasSize(1);
        var one = open.at("/items/0");
        assertThat(json(get("/" + id + "/items/" + one.path("number").asInt(), rita())))
                .isEqualTo(one);
        assertThat(json(get("/" + id + "/items/page?number=3", rita())).path("items"))
                .isEmpty();
        assertThat(get("/" + id + "/items/999", rita()).getStatusCode().value()).isEqualTo(404);
        assertThat(get("/" + id + "/items/page?treatment=BURN", rita())
                        .getStatusCode()
                        .is4xxClientError())
                .isTrue();
        assertThat(audited("subject-access-items-read", id)).as("each reading").isEqualTo(6);
    }

    @Test
    void aPassageThatStandsNowhereIsRefusedBecauseNothingWouldBeLeftOut() {
        holds(known("2A"), "");
        var id = recorded("SUBJECT");
        confirm(id, null);
        step(id, "gathering", "", gina(), 2);

        var misspelt = step(id, "judgements", blackingOut("jaon hit"), rita(), 3);

        assertThat(misspelt.getStatusCode().value()).isEqualTo(422);
        assertThat(misspelt.getBody()).contains("/blackedOut").doesNotContain("jaon");
        assertThat(state(step(id, "judgements", blackingOut("joan hit"), rita(), 3)))
                .isEqualTo("GATHERED");
    }

    private static String blackingOut(String passage) {
        return "{\"key\": \"words\", \"treatment\": \"REDACT\", \"blackedOut\": [\"%s\"], \"because\": \"Read.\"}"
                .formatted(passage);
    }

    @Test
    void onWhatItStandsAndWhatWentAstrayAreGatheredToo() {
        var contact = known("2A");
        holds(contact, "");
        sent("/api/v1/sharing/" + contact + "/bases", """
                {"actor": "LOCAL_AUTHORITY", "recipient": "thameside-police", "purpose": "FEEDBACK",
                 "article6": "ART6_1_E", "condition": "SCH1_PARA18", "paragraph18": "CANNOT_BE_GIVEN"}""");
        sent("/api/v1/sharing/misdirections", """
                {"contactId": "%s", "wrongChild": false, "recipient": {"kind": "AGENCY", "agency": "quayside-homes"},
                 "categories": ["NAMES"], "happenedAt": "%s", "awareAt": "%s", "foundBy": "OUR_STAFF"}""".formatted(contact, yesterday, yesterday));
        var id = recorded("SUBJECT");
        confirm(id, null);
        step(id, "gathering", "", gina(), 2);

        var items = get("/" + id + "/items", rita());

        assertThat(json(items)
                        .valueStream()
                        .map(item -> item.path("kind").asString() + " "
                                + item.path("treatment").asString()))
                .contains("LAWFUL_BASIS GIVE", "MISDIRECTED ASK_REVIEWER");
        assertThat(items.getBody()).contains("thameside-police", "CANNOT_BE_GIVEN", "quayside-homes");
    }

    private void sent(String path, String body) {
        var answer = http.post()
                .uri(path)
                .headers(headers -> headers.setBearerAuth(token("priya", "front-door-worker")))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
        assertThat(answer.getStatusCode().is2xxSuccessful())
                .as(answer.getBody())
                .isTrue();
    }

    @Test
    void whatBelongsToThePersonAndToNoContactIsReviewedLikeTheRest() {
        var contact = known("2A");
        holds(contact, """
                , {"key": "mark", "kind": "PERSON_MARK", "contact": null, "at": "2026-11-01T09:00:00Z", "from": "Rita",
                   "fields": [{"what": "Why", "text": "She works here."}], "marks": ["MAY_NAME_OTHERS"]}""");
        var id = recorded("SUBJECT");
        confirm(id, null);
        step(id, "gathering", "", gina(), 2);

        judge(id, "words", "WITHHOLD", rita(), 3);
        assertThat(step(id, "review", "{\"note\": \"x\"}", rita(), 4).getBody()).contains("items-undecided");
        judge(id, "mark", "GIVE", rita(), 4);
        step(id, "review", "{\"note\": \"x\"}", rita(), 5);
        assertThat(state(step(id, "release", "{\"handover\": \"IN_PERSON\"}", gina(), 6)))
                .isEqualTo("RELEASED");

        assertThat(get("/" + id + "/export", gina()).getBody()).contains("She works here.");
        assertThat(ledger(contact)).hasSize(1);
    }

    /** A reading of the person's own record tells a parent that we work with the child. */
    @Test
    void whatBelongsToNoContactIsAsSecretAsTheMostSecretContact() {
        holds(new ContactId(UUID.randomUUID()), """
                , {"key": "read", "kind": "READING", "contact": null, "at": "2026-11-01T09:00:00Z",
                   "from": "Somebody at the front door", "fields": [], "marks": ["ABOUT_SUBJECT"]}""");
        var id = recorded("PARENT");
        confirm(id, "PARENTAL_RESPONSIBILITY");
        step(id, "gathering", "", gina(), 2);

        assertThat(json(get("/" + id + "/items", rita())).valueStream())
                .filteredOn(item -> item.path("key").asString().equals("read"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("treatment").asString()).isEqualTo("ASK_REVIEWER"));
    }

    @Test
    void aServiceThatIsAwayIsNamedAndAskedAgain() {
        holds(known("2A"), "");
        var id = recorded("SUBJECT");
        confirm(id, null);
        HOLDERS.networkIsAway(true);

        var partial = step(id, "gathering", "", gina(), 2);

        assertThat(json(partial).at("/parts").toString()).contains("\"NETWORK_SERVICE\",\"answer\":\"AWAY\"");
        judge(id, "words", "GIVE", rita(), 3);
        assertThat(step(id, "review", "{\"note\": \"x\"}", rita(), 4).getBody()).contains("part-missing");
        HOLDERS.networkIsAway(false);
        var whole = step(id, "gathering", "", gina(), 4);
        assertThat(json(whole).at("/parts").toString()).doesNotContain("AWAY");
        assertThat(step(id, "review", "{\"note\": \"x\"}", rita(), 5).getBody())
                .as("judged anew")
                .contains("items-undecided");
    }

    @Test
    void aParentLearnsNothingOfAProtectedReferrerNorOfPrivateWordsNorOfWhereSomebodyIs() {
        var contact = known("1A");
        holds(contact, """
                , {"key": "loft", "kind": "RECEIVED", "contact": "%1$s", "at": "2026-11-01T09:00:00Z",
                   "from": "Dora Neighbour", "fields": [{"what": "Words", "text": "I hide in the loft."}],
                   "marks": ["ABOUT_SUBJECT", "CHILDS_OWN_WORDS", "FROM_REFERRER"]},
                  {"key": "dora", "kind": "RECEIVED", "contact": "%1$s", "at": "2026-11-01T09:00:00Z",
                   "from": "Dora Neighbour", "fields": [{"what": "Name", "text": "Dora Neighbour"}],
                   "marks": ["ABOUT_ANOTHER", "REFERRER", "FROM_REFERRER"]},
                  {"key": "door", "kind": "RECEIVED", "contact": "%1$s", "at": "2026-11-01T09:00:00Z",
                   "from": "Dora Neighbour", "fields": [{"what": "Address", "text": "kept apart"}],
                   "marks": ["ABOUT_SUBJECT", "CONFIDENTIAL_ADDRESS"]}""".formatted(contact));
        var id = recorded("PARENT");
        confirm(id, "PARENTAL_RESPONSIBILITY");
        step(id, "gathering", "", gina(), 2);

        for (var fixed : List.of("loft", "dora", "door")) {
            assertThat(judge(id, fixed, "GIVE", rita(), 3).getBody()).as(fixed).contains("never-given");
        }
        judge(id, "words", "WITHHOLD", rita(), 3);
        step(id, "review", "{\"note\": \"All read.\"}", rita(), 4);
        assertThat(state(step(id, "release", "{\"handover\": \"IN_PERSON\"}", gina(), 5)))
                .isEqualTo("RELEASED");

        assertThat(get("/" + id + "/export", gina()).getBody())
                .contains("Amara", "[left out]", "your child said in confidence")
                .doesNotContain("Dora", "Neighbour", "loft", "kept apart", "told us");
    }

    @Test
    void aContactThatWeHaveNoSharingRecordOfIsTakenForTheMostCareful() {
        holds(new ContactId(UUID.randomUUID()), "");
        var id = recorded("SUBJECT");
        confirm(id, null);
        step(id, "gathering", "", gina(), 2);

        assertThat(json(get("/" + id + "/items", rita())).toString())
                .contains("REFERRER_PROTECTED", "FAMILY_NOT_INFORMED");
    }

    @Test
    void ofSomebodySealedOrUnknownNothingIsHeldAndNobodyElseIsAsked() {
        var id = recorded("SUBJECT");
        confirm(id, null);
        int asked = HOLDERS.questions().size();

        assertThat(state(step(id, "gathering", "", gina(), 2))).isEqualTo("GATHERED");
        assertThat(HOLDERS.questions()).hasSize(asked + 1);
        step(id, "review", "{\"note\": \"Nothing.\"}", rita(), 3);
        step(id, "release", "{\"handover\": \"IN_PERSON\"}", gina(), 4);
        assertThat(get("/" + id + "/letter", gina()).getBody()).contains("We hold nothing that we can give you.");
    }

    @Test
    void aRestrictedRecordIsReviewedByItsOfficer() {
        var contact = known("2A");
        HOLDERS.holds(person, """
                {"contacts": ["%1$s"], "isWhole": true, "items": [
                 {"key": "r", "kind": "RATED", "contact": "%1$s", "at": "2026-11-01T09:00:00Z", "from": "Front door",
                  "fields": [{"what": "Colour", "text": "AMBER"}], "marks": ["ABOUT_SUBJECT", "RESTRICTED"]}]}""".formatted(contact));
        var id = recorded("SUBJECT");
        confirm(id, null);
        step(id, "gathering", "", gina(), 2);

        var administrator = get("/" + id + "/items", token("ada", "authority-administrator"));
        assertThat(administrator.getStatusCode().value()).isEqualTo(403);
        assertThat(administrator.getBody()).contains("restricted").doesNotContain("AMBER");
        assertThat(step(id, "review", "{\"note\": \"x\"}", token("ada", "authority-administrator"), 3)
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(get("/" + id + "/items", rita()).getBody()).contains("AMBER");
    }

    @Test
    void whatWasGatheredIsForgottenWhenTheRequestEndsInNothing() {
        holds(known("2A"), "");
        var id = recorded("SUBJECT");
        confirm(id, null);
        step(id, "gathering", "", gina(), 2);
        assertThat(copies(id)).isPositive();

        step(id, "withdrawal", "{\"at\": \"%s\"}".formatted(yesterday), gina(), 3);

        assertThat(copies(id)).isZero();
    }

    @Test
    void theSameRequestIsRecordedOnceAndStepsNameWhatWasSeen() {
        var first = post("", body("SUBJECT"), gina(), null);
        var again = post("", body("SUBJECT"), gina(), null);
        var id = json(first).at("/id").asString();

        assertThat(first.getStatusCode().value()).isEqualTo(201);
        assertThat(again.getStatusCode().value()).isEqualTo(200);
        assertThat(json(again).at("/id").asString()).isEqualTo(id);
        assertThat(post("/" + id + "/gathering", "", gina(), null)
                        .getStatusCode()
                        .value())
                .isEqualTo(428);
        assertThat(step(id, "gathering", "", gina(), 7).getStatusCode().value()).isEqualTo(412);
        assertThat(step(id, "gathering", "", gina(), 1).getBody()).contains("not-possible-now", "RECEIVED");
    }

    @Test
    void everyFaultIsNamedAtItsPlace() {
        var refused = post(
                "",
                "{\"personId\": \"Amara\", \"askedBy\": \"NEIGHBOUR\", \"receivedAt\": \"%s\"}"
                        .formatted(yesterday.plus(3, ChronoUnit.DAYS)),
                gina(),
                null);

        assertThat(refused.getStatusCode().value()).isEqualTo(422);
        assertThat(refused.getBody())
                .contains("/personId", "/askedBy", "/way", "/receivedAt")
                .doesNotContain("Amara", "NEIGHBOUR");
    }

    @Test
    void anotherAuthorityAndOtherRolesSeeNothing() {
        holds(known("2A"), "");
        var id = recorded("SUBJECT");
        var elsewhere = tokens.person("wes", "Wes")
                .roles("restricted-records-officer")
                .authority("elsewhere")
                .sign();

        for (var path : List.of("", "/items", "/items/page", "/items/1", "/export", "/letter")) {
            assertThat(get("/" + id + path, elsewhere).getStatusCode().value())
                    .as(path)
                    .isEqualTo(404);
            assertThat(get("/" + id + path, token("wes", "manager"))
                            .getStatusCode()
                            .value())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(get("/" + id, token("otto", "auditor")).getStatusCode().value())
                .isEqualTo(200);
        assertThat(get("/" + id + "/items", token("otto", "auditor"))
                        .getStatusCode()
                        .value())
                .isEqualTo(403);
        assertThat(get("?all=true", elsewhere).getBody()).doesNotContain(id);
        assertThat(get("", gina()).getBody()).contains(id);
    }

    @Test
    void whatWasDoneIsOnlyEverAddedTo() {
        recorded("SUBJECT");

        assertThatThrownBy(() -> jdbc.sql("delete from subject_access").update())
                .hasMessageContaining("only ever added to");
    }

    private ContactId known(String sourceCode) {
        var contact = new ContactId(UUID.randomUUID());
        sharing.open(aContact().id(contact.value()).in(HERE).toldBy(sourceCode).build());
        return contact;
    }

    private void holds(ContactId contact, String more) {
        HOLDERS.holds(person, """
                {"contacts": ["%1$s"], "isWhole": true, "items": [
                 {"key": "child", "kind": "RECEIVED", "contact": "%1$s", "reference": "R-1",
                  "at": "2026-11-01T09:00:00Z", "from": "A school: Dora Neighbour",
                  "fields": [{"what": "Child 1: name, given", "text": "Amara"}],
                  "marks": ["ABOUT_SUBJECT", "FROM_REFERRER"], "others": ["Joan"]},
                 {"key": "gran", "kind": "RECEIVED", "contact": "%1$s", "at": "2026-11-01T09:00:00Z",
                  "from": "A school", "fields": [{"what": "Adult 1: birth date", "text": "1961-02-02"}],
                  "marks": ["ABOUT_ANOTHER"]},
                 {"key": "words", "kind": "RATED", "contact": "%1$s", "at": "2026-11-02T09:00:00Z",
                  "from": "Front door", "fields": [{"what": "Reason", "text": "Joan hit her."}],
                  "marks": ["MAY_NAME_OTHERS"], "others": ["Joan"]}%2$s]}""".formatted(contact, more));
    }

    private String recorded(String askedBy) {
        return json(post("", body(askedBy), gina(), null)).at("/id").asString();
    }

    private String body(String askedBy) {
        return "{\"personId\": \"%s\", \"askedBy\": \"%s\", \"way\": \"LETTER\", \"receivedAt\": \"%s\"}"
                .formatted(person, askedBy, yesterday);
    }

    private void confirm(String id, @Nullable String right) {
        var body = "{\"at\": \"%s\", \"proof\": \"PASSPORT\"%s}"
                .formatted(yesterday, right == null ? "" : ", \"right\": \"" + right + "\"");
        assertThat(state(step(id, "identity", body, gina(), 1))).isEqualTo("IDENTITY_CONFIRMED");
    }

    private ResponseEntity<String> judge(String id, String key, String treatment, String token, int version) {
        return step(
                id,
                "judgements",
                "{\"key\": \"%s\", \"treatment\": \"%s\", \"because\": \"Read.\"}".formatted(key, treatment),
                token,
                version);
    }

    private List<String> ledger(ContactId contact) {
        return jdbc.sql("""
                        select recipient || ' ' || outcome || ' ' || rule_id || ' ' || purpose
                        from disclosure_ledger where contact_id = ?""")
                .param(contact.value())
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private int copies(String id) {
        return jdbc.sql("select count(*) from subject_access_item where request_id = ?")
                .param(UUID.fromString(id))
                .query(Integer.class)
                .single();
    }

    private int audited(String action, String id) {
        return jdbc.sql("select count(*) from audit_event where action = ? and subject_id = ?")
                .params(action, id)
                .query(Integer.class)
                .single();
    }

    private String gina() {
        return token("gina", "restricted-records-officer");
    }

    private String rita() {
        return token("rita", "restricted-records-officer");
    }

    private String token(String who, String role) {
        return tokens.person(who, who).roles(role).authority(HERE).sign();
    }

    private ResponseEntity<String> step(String id, String step, String body, String token, int version) {
        return post("/" + id + "/" + step, body, token, version);
    }

    private ResponseEntity<String> post(String path, String body, String token, @Nullable Integer version) {
        return http.post()
                .uri("/api/v1/subject-access" + path)
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    if (version != null) {
                        headers.set(HttpHeaders.IF_MATCH, "\"" + version + "\"");
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
    }

    private ResponseEntity<String> get(String path, String token) {
        return http.get()
                .uri("/api/v1/subject-access" + path)
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toEntity(String.class);
    }

    private static String state(ResponseEntity<String> answer) {
        return json(answer).at("/state").asString(String.valueOf(answer.getBody()));
    }

    private static JsonNode json(ResponseEntity<String> answer) {
        return JsonMapper.shared().readTree(Objects.requireNonNull(answer.getBody()));
    }
}
