package org.safeguardinghub.network.family;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.network.family.FakeReferralService.household;
import static org.safeguardinghub.network.family.FakeReferralService.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.contracts.network.NetworkEvent.NetworkSeeded;
import org.safeguardinghub.contracts.referral.PersonEvent.RestrictionStands;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClaimed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactErased;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.contracts.referral.ReferralEvent.FamilyInformed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ImmediateDanger;
import org.safeguardinghub.kit.json.HubJson;
import org.safeguardinghub.testkit.infrastructure.Dump;
import org.safeguardinghub.testkit.infrastructure.EventsOnKafka;
import org.safeguardinghub.testkit.infrastructure.EveryRow;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.safeguardinghub.testkit.rules.ResourceSecurity;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;

@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"hub.network.first-pause=100ms", "db-scheduler.polling-interval=200ms"})
@HubInfrastructure(database = "network", topics = "hub.referral.network-service.dead-letter")
@Import(TestTokens.class)
class NetworkIT {

    static final Duration SOON = Duration.ofSeconds(60);
    static final AuthorityId LEWISHAM = new AuthorityId("lewisham");
    static final FakeReferralService REFERRAL = new FakeReferralService();

    final EventsOnKafka kafka;
    final Networks networks;
    final NetworkDesk desk;
    final JdbcClient jdbc;
    final JdbcClient everything;
    final TestTokens tokens;
    final RestClient http;

    @Autowired
    NetworkIT(
            @Value("${hub.kafka}") String brokers,
            Networks networks,
            NetworkDesk desk,
            JdbcClient jdbc,
            Environment environment,
            TestTokens tokens,
            @LocalServerPort int port) {
        this.kafka = new EventsOnKafka(brokers, HubJson.mapper()::writeValueAsBytes);
        this.networks = networks;
        this.desk = desk;
        this.jdbc = jdbc;
        this.everything = EveryRow.ofTheOwner(environment);
        this.tokens = tokens;
        this.http = RestClient.builder()
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(status -> true, (request, response) -> {})
                .build();
    }

    @DynamicPropertySource
    static void referral(DynamicPropertyRegistry registry) {
        registry.add("hub.referral.url", REFERRAL::url);
    }

    @Test
    void theHouseholdIsSuggestedOnceReferralServiceIsBack() {
        var contact = new ContactId(UUID.randomUUID());
        REFERRAL.answer(
                contact,
                problem(503, "consent-unavailable"),
                problem(409, "sharing-record-not-open-yet"),
                household(contact, "lewisham"));

        hear(contact, UUID.randomUUID());

        var seeded = await().atMost(SOON)
                .until(() -> seeded(contact), Optional::isPresent)
                .orElseThrow();
        assertThat(seeded.members())
                .extracting(member -> member.person().displayName())
                .containsExactly("Joan Testgran", "Name not known");
        assertThat(seeded.gaps()).containsExactly(Gap.NOBODY_ON_THE_FATHERS_SIDE);
    }

    @Test
    void whoIsInItIsHandedOverToWhoeverAnswersSubjectAccessAndToNobodyElse() {
        var contact = new ContactId(UUID.randomUUID());
        REFERRAL.answer(contact, household(contact, "lewisham"));
        hear(contact, UUID.randomUUID());
        await().atMost(SOON).until(() -> seeded(contact), Optional::isPresent);

        assertThat(held("consent-service", "lewisham", contact).getBody())
                .contains("\"isWhole\":true", "Joan Testgran", "GRANDPARENT", "ABOUT_ANOTHER");
        assertThat(held("consent-service", "elsewhere", contact).getBody()).doesNotContain("Joan");
        assertThat(held("referral-service", "lewisham", contact).getStatusCode().value())
                .isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'network-handed-over' and subject_id = ?")
                        .param(contact.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whenTheContactIsErasedNobodyIsInItAndNothingBringsThemBack() {
        var contact = new ContactId(UUID.randomUUID());
        var told = household(contact, "lewisham");
        REFERRAL.answer(
                contact,
                new FakeReferralService.Canned(told.status(), told.body().replace("Test", "Zebedee-MARK ")));
        hear(contact, UUID.randomUUID());
        await().atMost(SOON).until(() -> seeded(contact), Optional::isPresent);
        assertThat(Dump.columnsWith(everything, "Zebedee-MARK"))
                .containsOnly("network_child.display_name", "network_member.display_name");

        for (int twice = 0; twice < 2; twice++) {
            kafka.publish(
                    Topics.REFERRAL,
                    UUID.randomUUID(),
                    new ContactErased(contact, LEWISHAM, List.of(), Instant.parse("2032-12-24T17:05:00Z")));
        }
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(networks.find(contact, LEWISHAM)).containsInstanceOf(Network.Erased.class));
        hear(contact, UUID.randomUUID());

        assertThat(namesOf(contact)).isZero();
        assertThat(Dump.columnsWith(everything, "Zebedee-MARK")).isEmpty();
        assertThat(held("consent-service", "lewisham", contact).getBody()).doesNotContain("Zebedee-MARK");
        await().during(Duration.ofSeconds(1))
                .until(() -> networks.find(contact, LEWISHAM).orElseThrow() instanceof Network.Erased);
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'network-erased' and subject_id = ?")
                        .param(contact.toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void anErasedContactOfWhichNothingWasHeardBeforeIsNotFilledAfterwards() {
        var contact = new ContactId(UUID.randomUUID());
        REFERRAL.answer(contact, household(contact, "lewisham"));

        kafka.publish(
                Topics.REFERRAL,
                UUID.randomUUID(),
                new ContactErased(contact, LEWISHAM, List.of(), Instant.parse("2032-12-24T17:05:00Z")));
        hear(contact, UUID.randomUUID());

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(networks.find(contact, LEWISHAM)).containsInstanceOf(Network.Erased.class));
        await().during(Duration.ofSeconds(1)).until(() -> namesOf(contact) == 0);
    }

    private int namesOf(ContactId contact) {
        return jdbc.sql("""
                        select (select count(*) from network_child join network on id = network_id
                                where contact_id = :contact)
                             + (select count(*) from network_member join network on id = network_id
                                where contact_id = :contact)""")
                .param("contact", contact.value())
                .query(Integer.class)
                .single();
    }

    private ResponseEntity<String> held(String service, String authority, ContactId contact) {
        return http.post()
                .uri("/internal/v1/contacts/held")
                .headers(headers -> headers.setBearerAuth(tokens.service(service)))
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"authority\": \"%s\", \"contacts\": [\"%s\"]}".formatted(authority, contact))
                .retrieve()
                .toEntity(String.class);
    }

    @Test
    void whatThePublicToldWaitsForAWorker() {
        var contact = new ContactId(UUID.randomUUID());
        REFERRAL.answer(contact, household(contact, "lewisham"));

        hear(contact, UUID.randomUUID(), AgencyId.PUBLIC);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(networks.find(contact, LEWISHAM))
                        .containsInstanceOf(Network.Waiting.class)
                        .get()
                        .extracting(network -> ((Network.Waiting) network).what())
                        .isEqualTo(WaitingFor.A_WORKER));
        var claim = new ContactClaimed(contact, LEWISHAM, UUID.randomUUID(), Instant.parse("2026-11-23T09:30:00Z"));
        kafka.publish(Topics.REFERRAL, UUID.randomUUID(), claim);
        await().atMost(SOON).until(() -> seeded(contact), Optional::isPresent);
    }

    @Test
    void whileItWaitsItSaysForWhat() {
        var contact = new ContactId(UUID.randomUUID());
        REFERRAL.answer(contact, problem(503, "consent-unavailable"));

        hear(contact, UUID.randomUUID());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(networks.find(contact, LEWISHAM))
                        .containsInstanceOf(Network.Waiting.class)
                        .get()
                        .extracting(network -> ((Network.Waiting) network).what())
                        .isEqualTo(WaitingFor.CONSENT_SERVICE));
    }

    @Test
    void aRefusalIsShownAndNotAskedAgain() {
        var contact = new ContactId(UUID.randomUUID());
        REFERRAL.answer(contact, problem(403, "disclosure-refused"), household(contact, "lewisham"));

        hear(contact, UUID.randomUUID());

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(networks.find(contact, LEWISHAM)).containsInstanceOf(Network.Withheld.class));
        await().atMost(SOON).until(() -> pieces(contact) == 0);
    }

    @Test
    void theSameEventTwiceAndTheSameWorkTwiceSeedOnce() {
        var contact = new ContactId(UUID.randomUUID());
        REFERRAL.answer(contact, household(contact, "lewisham"));
        var id = UUID.randomUUID();

        hear(contact, id);
        hear(contact, id);
        await().atMost(SOON).until(() -> told(contact).size() == 1);
        var again = desk.take(
                contact, LEWISHAM, new Search.Found(new Household(List.of(), List.of())), Duration.ofSeconds(1));

        assertThat(again).isEmpty();
        assertThat(seeded(contact).orElseThrow().members()).hasSize(2);
        assertThat(told(contact)).hasSize(1);
    }

    @Test
    void whatIsToldHoldsACountAndNoName() {
        var contact = new ContactId(UUID.randomUUID());
        REFERRAL.answer(contact, household(contact, "lewisham"));

        hear(contact, UUID.randomUUID());

        await().atMost(SOON).until(() -> told(contact).size() == 1);
        var said = told(contact).getFirst();
        var bytes = new String(said.value(), UTF_8) + said.headers();
        assertThat(bytes).contains("\"suggestedPeople\":2");
        assertThat(bytes).doesNotContainIgnoringCase("testgran").doesNotContainIgnoringCase("amara");
    }

    @Test
    void anotherAuthorityDoesNotFindItNorGiveItAHousehold() {
        var contact = new ContactId(UUID.randomUUID());
        REFERRAL.answer(contact, household(contact, "westmarsh"));

        hear(contact, UUID.randomUUID());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(networks.find(contact, LEWISHAM))
                        .get()
                        .extracting(network -> ((Network.Waiting) network).attempts())
                        .isNotEqualTo(0));
        assertThat(networks.find(contact, new AuthorityId("westmarsh"))).isEmpty();
    }

    @Test
    void everyHandlerSaysWhoMayUseIt(@Autowired ApplicationContext context) {
        ResourceSecurity.check(context);
    }

    @Test
    void aWorkerReadsItAndTheReadingIsAudited() {
        var contact = new ContactId(UUID.randomUUID());
        REFERRAL.answer(contact, household(contact, "lewisham"));
        hear(contact, UUID.randomUUID());
        await().atMost(SOON).until(() -> seeded(contact).isPresent());

        var answer = read(contact, tokens.frontDoorWorker());

        assertThat(answer.getBody())
                .contains("Joan Testgran", "\"status\":\"SUGGESTED\"", "Ask about the father and his relatives.");
        assertThat(jdbc.sql("select count(*) from audit_event where subject_id = :contact and action = 'network-read'")
                        .param("contact", contact.toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(read(contact, tokens.workerElsewhere()).getStatusCode().value())
                .isEqualTo(404);
        assertThat(read(contact, tokens.school()).getStatusCode().value()).isEqualTo(403);
    }

    @Test
    void aConflictWallThatIsHeardKeepsTheWorkerOut() {
        var contact = new ContactId(UUID.randomUUID());
        REFERRAL.answer(contact, household(contact, "lewisham"));
        hear(contact, UUID.randomUUID());
        await().atMost(SOON).until(() -> seeded(contact).isPresent());
        var zadie = UUID.randomUUID();
        var token = tokens.person(zadie.toString(), "Zadie Oyelaran")
                .authority("lewisham")
                .roles("front-door-worker")
                .sign();
        assertThat(read(contact, token).getStatusCode().value()).isEqualTo(200);

        kafka.publish(
                Topics.REFERRAL,
                UUID.randomUUID(),
                new RestrictionStands(
                        new PersonId(UUID.randomUUID()),
                        LEWISHAM,
                        UUID.randomUUID(),
                        "CONFLICT_WALL",
                        zadie,
                        List.of(contact),
                        true,
                        Instant.parse("2026-11-23T09:30:00Z")));

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(read(contact, token).getStatusCode().value()).isEqualTo(404));
        assertThat(read(contact, tokens.frontDoorWorker()).getStatusCode().value())
                .isEqualTo(200);
    }

    @Test
    void anEventThatCannotBeReadGoesToTheDeadLettersAndTheNextOneGoesOn() {
        var contact = new ContactId(UUID.randomUUID());
        kafka.send(
                Topics.REFERRAL, UUID.randomUUID(), contact.toString(), ContactReceived.TYPE, "{ no".getBytes(UTF_8));
        hear(contact, UUID.randomUUID());

        await().atMost(SOON).until(() -> networks.find(contact, LEWISHAM).isPresent());
        await().atMost(SOON)
                .until(() -> kafka.read(Topics.deadLetter(Topics.REFERRAL, "network-service"), contact.toString())
                                .size()
                        == 1);
    }

    private void hear(ContactId contact, UUID eventId) {
        hear(contact, eventId, new AgencyId("fernbank-primary"));
    }

    private void hear(ContactId contact, UUID eventId, AgencyId agency) {
        kafka.publish(
                Topics.REFERRAL,
                eventId,
                new ContactReceived(
                        contact,
                        "C-7KQ4-M2XP",
                        LEWISHAM,
                        agency,
                        "2A",
                        1,
                        ImmediateDanger.DENIED,
                        FamilyInformed.YES,
                        List.of("ART6_1_E"),
                        List.of(),
                        Instant.parse("2026-11-23T09:00:00Z")));
    }

    private ResponseEntity<String> read(ContactId contact, String token) {
        return http.get()
                .uri("/api/v1/networks/{contact}", contact.value())
                .headers(headers -> headers.setBearerAuth(token))
                .retrieve()
                .toEntity(String.class);
    }

    private Optional<Network.Seeded> seeded(ContactId contact) {
        return networks.find(contact, LEWISHAM)
                .filter(Network.Seeded.class::isInstance)
                .map(Network.Seeded.class::cast);
    }

    private int pieces(ContactId contact) {
        return jdbc.sql("select count(*) from scheduled_tasks where task_instance = :contact")
                .param("contact", contact.toString())
                .query(Integer.class)
                .single();
    }

    private List<ConsumerRecord<String, byte[]>> told(ContactId contact) {
        return kafka.read(Topics.NETWORK, contact.toString()).stream()
                .filter(record ->
                        new String(record.headers().lastHeader("ce_type").value(), UTF_8).equals(NetworkSeeded.TYPE))
                .toList();
    }
}
