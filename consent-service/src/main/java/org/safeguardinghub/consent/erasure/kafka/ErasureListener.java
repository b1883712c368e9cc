package org.safeguardinghub.consent.erasure.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.safeguardinghub.consent.erasure.ErasureDesk;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactErased;
import org.safeguardinghub.kit.inbox.EventHandlers;
import org.safeguardinghub.kit.inbox.EventInbox;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** A group of its own: nothing that erases waits behind what is shared. */
@Component
class ErasureListener {

    private static final String CONSUMER = "consent-service-erasure";

    private final EventInbox inbox;
    private final EventHandlers handlers;

    ErasureListener(EventInbox inbox, ErasureDesk desk) {
        this.inbox = inbox;
        this.handlers =
                new EventHandlers().on(ContactErased.TYPE, ContactErased.class, (erased, _) -> desk.erased(erased));
    }

    @KafkaListener(topics = Topics.REFERRAL, groupId = CONSUMER)
    void hear(List<ConsumerRecord<String, byte[]>> records) {
        inbox.consume(CONSUMER, records, handlers);
    }
}
