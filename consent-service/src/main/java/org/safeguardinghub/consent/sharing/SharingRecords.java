package org.safeguardinghub.consent.sharing;

import java.time.Instant;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** Every sharing record there is. Another authority's are not found. */
public interface SharingRecords {

    Optional<SharingRecord> find(ContactId contact, AuthorityId authority);

    /** @return false if the contact already has one, which then stays as it is */
    boolean add(SharingRecord record);

    /** From then on the family's agreement counts as withdrawn, until it agrees again; once is enough. */
    void agreementWithdrawn(ContactId contact, AuthorityId authority, Instant at);

    /** From then on the family's agreement counts as given, until it is withdrawn; once is enough. */
    void agreementGiven(ContactId contact, AuthorityId authority, Instant at);
}
