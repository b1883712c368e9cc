package org.safeguardinghub.notification.delivery;

import java.util.List;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;

/** Every notice once, over however many channels it goes; what partners poll. */
public interface Notices {

    /** False when the agency has been told of this already. */
    boolean add(Notice notice);

    /** What an agency was told after a place, the oldest first. Nothing ever appears before a place that was given out. */
    List<Entry> after(Recipient recipient, Place place, int limit);

    record Recipient(AuthorityId authority, AgencyId agency) {}

    record Entry(Notice notice, Place place) {}

    /**
     * A place in the order in which notices became visible.
     *
     * @param toldIn the transaction that told it
     * @param number its number among those told there
     */
    record Place(long toldIn, long number) {

        public static final Place BEGINNING = new Place(0, 0);
    }
}
