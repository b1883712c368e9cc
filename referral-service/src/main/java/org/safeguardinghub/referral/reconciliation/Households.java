package org.safeguardinghub.referral.reconciliation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;

/** Who is said to live together. Sealed records are in no household. */
public interface Households {

    List<Roster> of(Boundary boundary, Collection<ContactId> contacts);

    /** Contacts whose household has to be looked at by now, earliest first. */
    List<ContactId> waiting(int most, Instant now);

    /** @return false if it is off the list already, or another instance compares households */
    boolean take(ContactId contact);

    /** Not to be looked at again before then. */
    void putBack(ContactId contact, Instant until);
}
