package org.safeguardinghub.referral.staffing;

import java.time.Instant;
import java.util.List;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.workforce.Worker;

/** Contacts that were offered to somebody who has not answered. */
public interface OpenOffers {

    int MOST = 200;

    /** Offered before this instant, oldest first, at most {@link #MOST}. */
    List<Offer> madeBefore(Boundary boundary, Instant when);

    /** @param from whose the contact is until it is accepted */
    record Offer(String reference, int version, Worker from, Worker to, Instant at) {}
}
