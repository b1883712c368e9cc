package org.safeguardinghub.consent.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.consent.sharing.ContactsReceived.aContact;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.agreement.AgreementDesk;
import org.safeguardinghub.consent.sharing.SharingDesk;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementGiven;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementWithdrawn;
import org.safeguardinghub.contracts.referral.EnquiryEvent.InformationRefused;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactAmended;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactErased;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.contracts.referral.ReferralEvent.FamilyInformed;
import org.safeguardinghub.kit.json.HubJson;
import org.safeguardinghub.testkit.infrastructure.Dump;
import org.safeguardinghub.testkit.infrastructure.EventsOnKafka;
import org.safeguardinghub.testkit.infrastructure.EveryRow;
import org.safeguardinghub.testkit.infrastructure.HubInfrastructure;
import org.safeguardinghub.testkit.tokens.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A contact was erased elsewhere. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@HubInfrastructure(database = "consent", topics = "hub.referral.consent-service.dead-letter")
@Import(TestTokens.class)
class ErasureIT {

    static final List<String> SAID = List.of("agreement_to_service", "agreement_withdrawn", "withdrawal_told");

    final EventsOnKafka kafka;
    final SharingDesk sharing;
    final AgreementDesk agreements;
    final JdbcClient everything;

    @Autowired
    ErasureIT(
            @Value("${hub.kafka}") String brokers,
            SharingDesk sharing,
            AgreementDesk agreements,
            Environment environment) {
        this.kafka = new EventsOnKafka(brokers, HubJson.mapper()::writeValueAsBytes);
        this.sharing = sharing;
        this.agreements = agreements;
        this.everything = EveryRow.ofTheOwner(environment);
    }

    @Test
    void whatTheFamilySaidGoesAndTheSharingRecordStays() {
        var contact = taken();
        var other = taken();
        SAID.forEach(table -> assertThat(rows(table, contact)).as(table).isPositive());

        for (int twice = 0; twice < 2; twice++) {
            kafka.publish(Topics.REFERRAL, UUID.randomUUID(), erased(contact));
        }

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> SAID.forEach(
                        table -> assertThat(rows(table, contact)).as(table).isZero()));
        assertThat(sharing.find(contact.contactId(), contact.authority())).isEmpty();
        sharing.open(contact);
        assertThat(sharing.find(contact.contactId(), contact.authority()))
                .as("what comes late")
                .isEmpty();
        assertThat(rows("sharing_record", contact)).isOne();
        assertThat(sharing.find(other.contactId(), other.authority())).isPresent();
        SAID.forEach(table -> assertThat(rows(table, other)).as(table).isPositive());
        assertThat(everything
                        .sql("select count(*) from audit_event where action = 'contact-erased' and subject_id = ?")
                        .param(contact.contactId().toString())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void nothingThatComesLateBringsBackWhatAFamilySaid() {
        var heardOf = taken();
        var neverHeardOf = aContact().id(UUID.randomUUID()).agreement("GIVEN").build();

        for (var contact : List.of(heardOf, neverHeardOf)) {
            hear(erased(contact));
            everythingLate(contact).forEach(this::hear);

            for (var table : List.of("family_word", "agreement_given", "non_disclosure")) {
                assertThat(rows(table, contact)).as(table).isZero();
            }
            SAID.forEach(table -> assertThat(rows(table, contact)).as(table).isZero());
            assertThat(sharing.find(contact.contactId(), contact.authority())).isEmpty();
        }
        assertThat(rows("sharing_record", neverHeardOf)).isZero();
    }

    @Test
    void nobodyHasToLookAgainAtARefusalToShareThatStays() {
        var contact = taken();
        hear(refused(contact));
        assertThat(toLookAtAgain(contact)).isOne();

        hear(erased(contact));

        assertThat(toLookAtAgain(contact)).isZero();
        assertThat(rows("non_disclosure", contact)).isOne();
    }

    /** Whatever is added here is looked at by somebody: why something was shared, or not, is accounted for without names. */
    @Test
    void itsIdStandsOnlyWhereSharingIsAccountedFor() {
        var contact = taken();
        hear(refused(contact));

        hear(erased(contact));

        assertThat(Dump.columnsWith(everything, contact.contactId().toString()))
                .isSubsetOf(
                        "audit_event.subject_id",
                        "disclosure_ledger.contact_id",
                        "erased_contact.contact_id",
                        "lawful_basis.contact_id",
                        "misdirection.contact_id",
                        "non_disclosure.contact_id",
                        "outbox.aggregate_id",
                        "outbox.body",
                        "sharing_record.contact_id");
    }

    @Test
    void nothingElseTakesAwayWhatAFamilySaid() {
        var contact = taken();

        assertThatThrownBy(() -> everything
                        .sql("delete from agreement_to_service where contact_id = ?")
                        .param(contact.contactId().value())
                        .update())
                .hasMessageContaining("only ever added to");
    }

    private ContactReceived taken() {
        var contact = aContact().id(UUID.randomUUID()).agreement("GIVEN").build();
        sharing.open(contact);
        agreements.withdrawn(new AgreementWithdrawn(
                contact.contactId(),
                contact.authority(),
                List.of(new AgencyId("thameside-police")),
                contact.occurredAt()));
        return contact;
    }

    private static List<HubEvent> everythingLate(ContactReceived contact) {
        var id = contact.contactId();
        var here = contact.authority();
        var at = contact.occurredAt().plusSeconds(60);
        var police = new AgencyId("thameside-police");
        return List.of(
                contact,
                new ContactAmended(id, here, police, 2, 1, at, FamilyInformed.YES, "REFUSED", true),
                new AgreementGiven(id, here, at),
                new AgreementWithdrawn(id, here, List.of(police), at),
                refused(contact));
    }

    private static InformationRefused refused(ContactReceived contact) {
        return new InformationRefused(
                contact.contactId(),
                UUID.randomUUID(),
                contact.authority(),
                new AgencyId("thameside-police"),
                "NOT_HELD",
                null,
                LocalDate.parse("2026-12-01"),
                contact.occurredAt());
    }

    /** Over the broker, until its effect is there. */
    private void hear(HubEvent event) {
        var id = UUID.randomUUID();
        kafka.publish(Topics.REFERRAL, id, event);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> everything
                                .sql("select count(*) from inbox where event_id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private static ContactErased erased(ContactReceived contact) {
        return new ContactErased(contact.contactId(), contact.authority(), List.of(), contact.occurredAt());
    }

    private int toLookAtAgain(ContactReceived contact) {
        return rows("(select contact_id from non_disclosure where due_on is not null) due", contact);
    }

    private int rows(String table, ContactReceived contact) {
        return everything
                .sql("select count(*) from " + table + " where contact_id = ?")
                .param(contact.contactId().value())
                .query(Integer.class)
                .single();
    }
}
