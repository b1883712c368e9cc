package org.safeguardinghub.referral.people;

import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.matching.Description;

/** A person who is on record already. */
public record Known(
        PersonId person, AuthorityId authority, ContactId contact, Description description, boolean isSealed) {}
