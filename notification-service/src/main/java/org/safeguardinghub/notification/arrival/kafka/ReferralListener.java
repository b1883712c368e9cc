package org.safeguardinghub.notification.arrival.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.kit.inbox.EventHandlers;
import org.safeguardinghub.kit.inbox.EventInbox;
import org.safeguardinghub.notification.arrival.ArrivalEvents;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears what referral-service says. */
@Component
class ReferralListener {

    private final EventInbox inbox;
    private final EventHandlers handlers;

    ReferralListener(EventInbox inbox, ArrivalEvents events) {
        this.inbox = inbox;
        this.handlers = events.handlers();
    }

    @KafkaListener(topics = Topics.REFERRAL, groupId = ArrivalEvents.CONSUMER)
    void heard(List<ConsumerRecord<String, byte[]>> records) {
        inbox.consume(ArrivalEvents.CONSUMER, records, handlers);
    }
}
