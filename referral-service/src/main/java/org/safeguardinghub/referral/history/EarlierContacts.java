package org.safeguardinghub.referral.history;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;

/** What came before about the same children, and who has looked at it. A sealed record is not among it. */
public interface EarlierContacts {

    /** Newest first, without the contact itself; at most the newest 200. */
    List<Earlier> ofTheSameChildren(Boundary boundary, ContactId contact);

    /** Writes down that this person has opened them. */
    void opened(ContactId contact, UUID worker, Instant at);

    boolean hasOpened(ContactId contact, UUID worker);
}
