package org.safeguardinghub.kit.inbox;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Hears events: one transaction a poll, one effect per event id, order kept. */
public class EventInbox {

    /**
     * Hands each event that this consumer has not yet seen to its handler, all in one transaction. When record i fails,
     * the effects of those before it are kept and the failure is reported for i alone.
     *
     * @param consumer who is listening; effects are once per consumer and event id
     */
    public void consume(String consumer, List<ConsumerRecord<String, byte[]>> records, EventHandlers handlers) {
        throw new UnsupportedOperationException("lands in a moment");
    }
}
