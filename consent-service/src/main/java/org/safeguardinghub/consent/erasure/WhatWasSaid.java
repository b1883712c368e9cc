package org.safeguardinghub.consent.erasure;

import java.time.Instant;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** All that a family said to services and to sharing, and who has to look at it again. */
public interface WhatWasSaid {

    /**
     * Nothing that comes later brings anything of it back.
     *
     * @param at when referral-service erased it
     * @return false where it was erased before and nothing was there
     */
    boolean erase(AuthorityId authority, ContactId contact, Instant at);
}
