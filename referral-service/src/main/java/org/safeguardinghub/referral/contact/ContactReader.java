package org.safeguardinghub.referral.contact;

import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** How other features read stored contacts in queries of their own, inside the same boundary. */
public interface ContactReader {

    /** Tells the database whose rows the transaction may touch. */
    void enter(Boundary boundary);

    /** A stored document as the contact it is. */
    Contact read(String document);

    /** The sender's words as they were stored. */
    Told readTold(ContactId contact, AuthorityId authority, String document);
}
