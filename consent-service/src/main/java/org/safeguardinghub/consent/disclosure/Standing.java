package org.safeguardinghub.consent.disclosure;

import org.safeguardinghub.consent.sharing.SharingRecord;

/** What we know of a contact's sharing when the question comes. */
public sealed interface Standing {

    record Open(SharingRecord record) implements Standing {}

    /** We have not heard of the contact, or it is another authority's: the two look the same from outside. */
    record NotOpenYet() implements Standing {}
}
