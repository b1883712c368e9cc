package org.safeguardinghub.consent.erasure;

import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** All that a family said to services and to sharing. */
public interface WhatWasSaid {

    /** Tells whether there was anything. */
    boolean erase(AuthorityId authority, ContactId contact);
}
