package org.safeguardinghub.consent.sharing;

import java.util.Optional;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** Every sharing record there is. Another authority's are not found. */
public interface SharingRecords {

    Optional<SharingRecord> find(ContactId contact, AuthorityId authority);

    /** @return false if the contact already has one, which then stays as it is */
    boolean add(SharingRecord record);

    /** Whether the family knows, as the sender says it again; once for each telling. */
    void familySaid(ContactId contact, AuthorityId authority, int telling, FamilyWord word);
}
