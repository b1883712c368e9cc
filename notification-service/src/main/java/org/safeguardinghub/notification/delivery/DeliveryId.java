package org.safeguardinghub.notification.delivery;

import java.util.UUID;

/** One message on one channel. The receiver sees it with every attempt, so that it can tell a repetition. */
public record DeliveryId(UUID value) {

    static DeliveryId next() {
        return new DeliveryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
