package org.safeguardinghub.consent.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.safeguardinghub.consent.sharing.ContactsReceived.aContact;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.safeguardinghub.consent.agreement.AgreementDesk;
import org.safeguardinghub.consent.sharing.SharingDesk;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementWithdrawn;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactErased;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.kit.json.HubJson;
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

    private static ContactErased erased(ContactReceived contact) {
        return new ContactErased(contact.contactId(), contact.authority(), List.of(), contact.occurredAt());
    }

    private int rows(String table, ContactReceived contact) {
        return everything
                .sql("select count(*) from " + table + " where contact_id = ?")
                .param(contact.contactId().value())
                .query(Integer.class)
                .single();
    }
}
