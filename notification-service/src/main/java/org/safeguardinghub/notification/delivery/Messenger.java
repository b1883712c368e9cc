package org.safeguardinghub.notification.delivery;

import org.safeguardinghub.notification.agency.Channel;
import org.safeguardinghub.notification.agency.Endpoint;

/** Carries a notice over one kind of channel. */
public interface Messenger {

    Channel channel();

    /** Tries once, in bounded time. A receiver that cannot be reached is a result, not an exception. */
    Result carry(DeliveryId id, Notice notice, Endpoint to);
}
