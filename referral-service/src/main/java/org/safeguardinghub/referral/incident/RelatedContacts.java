package org.safeguardinghub.referral.incident;

import java.util.List;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;

/** What lies beside a contact: the same children, the same door, the same adults. A sealed record is never among it. */
public interface RelatedContacts {

    Report report(Boundary boundary, ContactId contact);

    /** Newest first, at most the newest 200. */
    List<Beside> beside(Boundary boundary, ContactId contact);

    /** The same contacts without what they say. */
    List<ContactId> idsBeside(Boundary boundary, ContactId contact);

    List<Report> reports(Boundary boundary, List<ContactId> contacts);

    /** Where this contact says its children live, and where others say that the same children live. */
    List<Lives> addresses(Boundary boundary, ContactId contact);
}
