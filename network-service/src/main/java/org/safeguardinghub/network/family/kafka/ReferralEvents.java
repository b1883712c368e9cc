package org.safeguardinghub.network.family.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClaimed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactErased;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.kit.inbox.EventHandlers;
import org.safeguardinghub.kit.inbox.EventInbox;
import org.safeguardinghub.kit.walls.Walls;
import org.safeguardinghub.network.family.NetworkDesk;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** What this service does when referral-service says something. */
@Component
class ReferralEvents {

    private static final String CONSUMER = "network-service";

    private final EventInbox inbox;
    private final EventHandlers handlers;

    ReferralEvents(EventInbox inbox, NetworkDesk desk, Walls walls) {
        this.inbox = inbox;
        this.handlers = walls.hear(new EventHandlers())
                .on(ContactReceived.TYPE, ContactReceived.class, (received, meta) -> desk.open(received))
                .on(ContactClaimed.TYPE, ContactClaimed.class, (claimed, meta) -> desk.claimed(claimed))
                .on(ContactErased.TYPE, ContactErased.class, (erased, meta) -> desk.erased(erased));
    }

    @KafkaListener(topics = Topics.REFERRAL, groupId = CONSUMER)
    void hear(List<ConsumerRecord<String, byte[]>> records) {
        inbox.consume(CONSUMER, records, handlers);
    }
}
