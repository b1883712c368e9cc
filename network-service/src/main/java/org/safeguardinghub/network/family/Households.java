package org.safeguardinghub.network.family;

import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** Where the household of a contact is asked for: referral-service, which asks consent-service first. */
public interface Households {

    /** Never throws for a service that is down; that is an answer too. */
    Search of(ContactId contact, AuthorityId authority);
}
