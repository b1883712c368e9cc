package org.safeguardinghub.consent.sharing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.consent.sharing.ContactsReceived.aContact;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.agreement.AgreementToService;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.consent.ConsentEvent.SharingRecordOpened;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementGiven;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementWithdrawn;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactAmended;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.contracts.referral.ReferralEvent.FamilyInformed;
import org.safeguardinghub.kit.json.HubJson;
import org.safeguardinghub.testkit.infrastructure.EventsOnKafka;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@HubInfrastructure(database = "consent", topics = "hub.referral.consent-service.dead-letter")
@Import(TestTokens.class)
class SharingRecordIT {

    static final Duration SOON = Duration.ofSeconds(60);

    final EventsOnKafka kafka;
    final SharingDesk desk;
    final JdbcClient jdbc;

    @Autowired
    SharingRecordIT(@Value("${hub.kafka}") String brokers, SharingDesk desk, JdbcClient jdbc) {
        this.kafka = new EventsOnKafka(brokers, HubJson.mapper()::writeValueAsBytes);
        this.desk = desk;
        this.jdbc = jdbc;
    }

    @Test
    void theSameEventTwiceOpensOneRecordAndTellsOfItOnce() {
        var received = aContact().build();
        var id = UUID.randomUUID();
        kafka.publish(Topics.REFERRAL, id, received);
        kafka.publish(Topics.REFERRAL, id, received);
        var after = opened(aContact());

        assertThat(desk.find(received.contactId(), received.authority())).isPresent();
        assertThat(told(received)).isEqualTo(1);
        assertThat(told(after)).isEqualTo(1);
    }

    @Test
    void aSenderMaySayLaterThatTheFamilyMustNotKnow() {
        var received = aContact().familyInformed(FamilyInformed.YES).build();
        desk.open(received);
        var amended = new ContactAmended(
                received.contactId(),
                received.authority(),
                received.sourceAgency(),
                2,
                1,
                received.occurredAt(),
                FamilyInformed.NO,
                null,
                false);

        desk.amended(amended);
        desk.amended(amended);

        var record = desk.find(received.contactId(), received.authority()).orElseThrow();
        assertThat(record.restrictions()).containsExactly(Restriction.FAMILY_NOT_INFORMED);
        assertThat(record.familyInformed()).isEqualTo(FamilyInformed.NO);
        assertThat(record.knownAt(record.openedAt()).restrictions()).isEmpty();
    }

    @Test
    void aSenderMayAskLaterNotToBeNamedAndDoesNotTakeItBackByLeavingItOut() {
        var received = aContact().build();
        desk.open(received);
        var before = desk.find(received.contactId(), received.authority()).orElseThrow();

        desk.amended(amended(received, 2, true));
        desk.amended(amended(received, 2, true));
        desk.amended(amended(received, 3, false));

        var record = desk.find(received.contactId(), received.authority()).orElseThrow();
        assertThat(record.restrictions()).containsExactly(Restriction.ANONYMITY_REQUESTED);
        assertThat(jdbc.sql("select count(*) from audit_event where action = 'anonymity-requested' and subject_id = ?")
                        .param(received.contactId().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(record.knownAt(before.openedAt()).restrictions()).isEmpty();
        assertThat(record.knownAt(Instant.now()).restrictions()).containsExactly(Restriction.ANONYMITY_REQUESTED);
    }

    private static ContactAmended amended(ContactReceived received, int telling, boolean anonymityRequested) {
        return new ContactAmended(
                received.contactId(),
                received.authority(),
                received.sourceAgency(),
                telling,
                1,
                received.occurredAt(),
                FamilyInformed.YES,
                null,
                anonymityRequested);
    }

    @Test
    void whoAsksAtOnceNotToBeNamedIsNotNamed() {
        var received = aContact().anonymityRequested().build();
        desk.open(received);

        var record = desk.find(received.contactId(), received.authority()).orElseThrow();

        assertThat(record.restrictions()).containsExactly(Restriction.ANONYMITY_REQUESTED);
        assertThat(record.knownAt(received.occurredAt()).restrictions())
                .containsExactly(Restriction.ANONYMITY_REQUESTED);
    }

    @Test
    void aBasisWeDoNotKnowIsKeptAndMarked() {
        var received = opened(aContact().stating("ART6_1_E", "NO_SUCH_CODE"));

        var record = desk.find(received.contactId(), received.authority()).orElseThrow();

        assertThat(record.bases().getFirst()).isInstanceOf(StatedBasis.InForce.class);
        assertThat(record.bases().getLast()).isEqualTo(new StatedBasis.Unrecognised("NO_SUCH_CODE"));
    }

    @Test
    void anotherAuthorityDoesNotFindIt() {
        var received = opened(aContact().in("lewisham"));

        assertThat(desk.find(received.contactId(), new AuthorityId("westmarsh")))
                .isEmpty();
    }

    @Test
    void anAgreementThatIsTakenBackCountsAsWithdrawnFromThenOn() {
        var received = opened(aContact().agreement("GIVEN"));
        var withdrawn =
                new AgreementWithdrawn(received.contactId(), received.authority(), List.of(), received.occurredAt());
        var id = UUID.randomUUID();
        kafka.publish(Topics.REFERRAL, id, withdrawn);
        kafka.publish(Topics.REFERRAL, id, withdrawn);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(desk.find(received.contactId(), received.authority())
                                .orElseThrow()
                                .agreement()
                                .standing(Set.of(), Instant.now()))
                        .isEqualTo(AgreementToService.WITHDRAWN));
    }

    @Test
    void ofAgreementTheLastWordHoldsInWhateverOrderItIsHeard() {
        var received = opened(aContact().agreement("GIVEN"));
        var at = received.occurredAt();
        var given = new AgreementGiven(received.contactId(), received.authority(), at.plusSeconds(60));
        var withdrawn = new AgreementWithdrawn(received.contactId(), received.authority(), List.of(), at);
        kafka.publish(Topics.REFERRAL, UUID.randomUUID(), given);
        kafka.publish(Topics.REFERRAL, UUID.randomUUID(), withdrawn);
        var next = opened(aContact());

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(desk.find(next.contactId(), next.authority()))
                        .isPresent());
        assertThat(desk.find(received.contactId(), received.authority())
                        .orElseThrow()
                        .agreement()
                        .standing(Set.of(), Instant.now()))
                .isEqualTo(AgreementToService.GIVEN);

        kafka.publish(
                Topics.REFERRAL,
                UUID.randomUUID(),
                new AgreementWithdrawn(received.contactId(), received.authority(), List.of(), at.plusSeconds(120)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(desk.find(received.contactId(), received.authority())
                                .orElseThrow()
                                .agreement()
                                .standing(Set.of(), Instant.now()))
                        .isEqualTo(AgreementToService.WITHDRAWN));
    }

    @Test
    void anEventThatCannotBeReadGoesToTheDeadLettersAndTheNextOneGoesOn() {
        var key = UUID.randomUUID();
        kafka.send(
                Topics.REFERRAL, UUID.randomUUID(), key.toString(), ContactReceived.TYPE, "{ not json".getBytes(UTF_8));
        var next = aContact().id(key).build();
        kafka.publish(Topics.REFERRAL, UUID.randomUUID(), next);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(desk.find(next.contactId(), next.authority()))
                        .isPresent());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                kafka.read(Topics.deadLetter(Topics.REFERRAL, "consent-service"), key.toString()))
                        .hasSize(1));
    }

    private ContactReceived opened(ContactsReceived contact) {
        var received = contact.build();
        kafka.publish(Topics.REFERRAL, UUID.randomUUID(), received);
        await().atMost(SOON).until(() -> told(received) == 1);
        return received;
    }

    private long told(ContactReceived received) {
        return kafka.read(Topics.CONSENT, received.contactId().toString()).stream()
                .filter(record -> new String(
                                record.headers().lastHeader("ce_type").value(), UTF_8)
                        .equals(SharingRecordOpened.TYPE))
                .count();
    }
}
