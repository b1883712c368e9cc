package org.safeguardinghub.notification.arrival;

import org.safeguardinghub.contracts.referral.ReferralEvent.ContactClaimed;
import org.safeguardinghub.contracts.referral.ReferralEvent.ContactReceived;
import org.safeguardinghub.contracts.referral.SenderEvent.DangerStated;
import org.safeguardinghub.kit.inbox.EventHandlers;

/** The switchboard for referral-service's events: the same for the broker and for the direct way in. */
public final class ArrivalEvents {

    /** Under which name events are told apart from those already heard, whichever way they came. */
    public static final String CONSUMER = "notification-service";

    public static EventHandlers of(Arrivals arrivals) {
        return new EventHandlers()
                .on(ContactReceived.TYPE, ContactReceived.class, (event, _) -> arrivals.received(event))
                .on(DangerStated.TYPE, DangerStated.class, (event, _) -> arrivals.dangerStated(event))
                .on(ContactClaimed.TYPE, ContactClaimed.class, (event, _) -> arrivals.claimed(event));
    }

    private ArrivalEvents() {}
}
