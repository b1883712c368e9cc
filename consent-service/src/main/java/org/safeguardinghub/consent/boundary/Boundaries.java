package org.safeguardinghub.consent.boundary;

import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;

/**
 * Whose rows a transaction may touch. Every repository enters a boundary before it asks; the database holds it
 * (row-level security), and to a transaction that entered none it shows nothing. The last one entered holds, until the
 * transaction ends.
 */
public interface Boundaries {

    /** All of one authority, for our own people and services. */
    void enter(AuthorityId authority);

    /** What concerns one agency, in one authority. */
    void enter(AuthorityId authority, AgencyId agency);
}
