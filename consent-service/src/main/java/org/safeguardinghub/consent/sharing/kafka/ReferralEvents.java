package org.safeguardinghub.consent.sharing.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.safeguardinghub.consent.agreement.AgreementDesk;
import org.safeguardinghub.consent.nondisclosure.NonDisclosureDesk;
import org.safeguardinghub.consent.sharing.SharingDesk;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementGiven;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementWithdrawn;
import org.safeguardinghub.contracts.referral.EnquiryEvent.InformationRefused;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactAmended;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.kit.inbox.EventHandlers;
import org.safeguardinghub.kit.inbox.EventInbox;
import org.safeguardinghub.kit.walls.Walls;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** What this service does when referral-service says something. */
@Component
class ReferralEvents {

    private static final String CONSUMER = "consent-service";

    private final EventInbox inbox;
    private final EventHandlers handlers;

    ReferralEvents(
            EventInbox inbox,
            SharingDesk desk,
            AgreementDesk agreements,
            NonDisclosureDesk nonDisclosures,
            Walls walls) {
        this.inbox = inbox;
        this.handlers = walls.hear(new EventHandlers())
                .on(ContactReceived.TYPE, ContactReceived.class, (received, meta) -> desk.open(received))
                .on(
                        AgreementWithdrawn.TYPE,
                        AgreementWithdrawn.class,
                        (withdrawn, meta) -> agreements.withdrawn(withdrawn))
                .on(ContactAmended.TYPE, ContactAmended.class, (amended, meta) -> {
                    desk.amended(amended);
                    agreements.amended(amended);
                })
                .on(AgreementGiven.TYPE, AgreementGiven.class, (given, meta) -> agreements.given(given))
                .on(
                        InformationRefused.TYPE,
                        InformationRefused.class,
                        (refused, meta) -> nonDisclosures.heard(refused));
    }

    @KafkaListener(topics = Topics.REFERRAL, groupId = CONSUMER)
    void hear(List<ConsumerRecord<String, byte[]>> records) {
        inbox.consume(CONSUMER, records, handlers);
    }
}
