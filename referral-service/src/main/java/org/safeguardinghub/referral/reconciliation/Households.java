package org.safeguardinghub.referral.reconciliation;

import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;

/** Who is said to live together. Sealed records are in no household. */
public interface Households {

    Optional<Roster> of(Boundary boundary, ContactId contact);

    /** Contacts whose household has to be looked at, taken off the list; none while another instance looks. */
    List<ContactId> toLook();

    /** That the child of one contact and the first of another are the same, because the second was opened for it. */
    void areTheSameChild(Boundary boundary, ContactId named, int place, ContactId opened);
}
