package org.safeguardinghub.consent.arrival.kafka;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.safeguardinghub.consent.agreement.AgreementDesk;
import org.safeguardinghub.consent.erasure.ErasureDesk;
import org.safeguardinghub.consent.nondisclosure.NonDisclosureDesk;
import org.safeguardinghub.consent.sharing.SharingDesk;
import org.safeguardinghub.contracts.HubEvent;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementGiven;
import org.safeguardinghub.contracts.referral.EnquiryEvent.AgreementWithdrawn;
import org.safeguardinghub.contracts.referral.EnquiryEvent.InformationRefused;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactAmended;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactErased;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.kit.inbox.EventHandlers;
import org.safeguardinghub.kit.inbox.EventHandlers.EventHandler;
import org.safeguardinghub.kit.inbox.EventInbox;
import org.safeguardinghub.kit.walls.Walls;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** What this service does when referral-service says something. */
@Component
class ReferralEvents {

    private static final String CONSUMER = "consent-service";

    private final EventInbox inbox;
    private final ErasureDesk erasures;
    private final EventHandlers handlers;

    ReferralEvents(
            EventInbox inbox,
            SharingDesk desk,
            AgreementDesk agreements,
            NonDisclosureDesk nonDisclosures,
            ErasureDesk erasures,
            Walls walls) {
        this.inbox = inbox;
        this.erasures = erasures;
        this.handlers = walls.hear(new EventHandlers())
                .on(ContactReceived.TYPE, ContactReceived.class, unlessErased(desk::open))
                .on(AgreementWithdrawn.TYPE, AgreementWithdrawn.class, unlessErased(agreements::withdrawn))
                .on(ContactAmended.TYPE, ContactAmended.class, unlessErased(amended -> {
                    desk.amended(amended);
                    agreements.amended(amended);
                }))
                .on(AgreementGiven.TYPE, AgreementGiven.class, unlessErased(agreements::given))
                .on(InformationRefused.TYPE, InformationRefused.class, unlessErased(nonDisclosures::heard))
                .on(ContactErased.TYPE, ContactErased.class, (erased, _) -> erasures.erased(erased));
    }

    /** For facts of a contact, whose aggregate it is. */
    private <E extends HubEvent> EventHandler<E> unlessErased(Consumer<E> then) {
        return (event, _) -> {
            if (!erasures.isErased(new ContactId(event.aggregateId()), event.authority())) {
                then.accept(event);
            }
        };
    }

    @KafkaListener(topics = Topics.REFERRAL, groupId = CONSUMER)
    void hear(List<ConsumerRecord<String, byte[]>> records) {
        inbox.consume(CONSUMER, records, handlers);
    }
}
