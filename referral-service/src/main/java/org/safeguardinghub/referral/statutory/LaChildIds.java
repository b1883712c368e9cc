package org.safeguardinghub.referral.statutory;

import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.referral.form.LaChildId;

/** The authority's own numbers for children: one child has one, given with the first referral and never to another. */
public interface LaChildIds {

    /** The child's number, which is given now if there is none. A sealed record is never asked for one. */
    LaChildId of(AuthorityId authority, ChildPerson child);
}
