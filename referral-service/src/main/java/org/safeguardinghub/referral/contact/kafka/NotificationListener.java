package org.safeguardinghub.referral.contact.kafka;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.safeguardinghub.contracts.Topics;
import org.safeguardinghub.contracts.notification.NotificationEvent.AcknowledgementDelivered;
import org.safeguardinghub.contracts.notification.NotificationEvent.NoticeDelivered;
import org.safeguardinghub.kit.inbox.EventHandlers;
import org.safeguardinghub.kit.inbox.EventInbox;
import org.safeguardinghub.referral.contact.SenderTold;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears from notification-service who has been told. */
@Component
class NotificationListener {

    static final String CONSUMER = "referral-service";

    private final EventInbox inbox;
    private final EventHandlers handlers;

    NotificationListener(EventInbox inbox, SenderTold senderTold) {
        this.inbox = inbox;
        this.handlers = new EventHandlers()
                .on(
                        AcknowledgementDelivered.TYPE,
                        AcknowledgementDelivered.class,
                        (event, _) -> senderTold.acknowledged(event))
                .on(NoticeDelivered.TYPE, NoticeDelivered.class, (event, _) -> senderTold.delivered(event));
    }

    @KafkaListener(topics = Topics.NOTIFICATION, groupId = CONSUMER)
    void hear(List<ConsumerRecord<String, byte[]>> records) {
        inbox.consume(CONSUMER, records, handlers);
    }
}
