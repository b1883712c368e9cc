package org.safeguardinghub.consent.erasure;

import java.time.Instant;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** Contacts that were erased, whether or not we had heard of them. */
public interface ErasedContacts {

    /**
     * Takes away all that a family said of it, and that a refusal to share has to be looked at again.
     *
     * @param at when referral-service erased it
     * @return false where it was erased before
     */
    boolean add(AuthorityId authority, ContactId contact, Instant at);

    boolean has(AuthorityId authority, ContactId contact);
}
