package org.safeguardinghub.referral.restriction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.form.Address;

/**
 * Addresses that nobody may be shown without having said why: those a sender marked, and all of whoever has a
 * restriction, whichever contact tells of them. Inside the boundary that the transaction has entered.
 */
public interface ConfidentialAddresses {

    /** @param reference of a contact, or of the case that began from it */
    Optional<ContactId> contact(String reference);

    /** All that may stand in an answer about these contacts, from whichever contact they are known. */
    List<Address> around(Set<ContactId> contacts);

    /** Those of the people of one contact, as it was told last. */
    List<OfPerson> on(ContactId contact);

    record OfPerson(Of of, Address address) {}

    /** @param place in the contact's list of children, or of adults */
    record Of(boolean isChild, int place) {}
}
