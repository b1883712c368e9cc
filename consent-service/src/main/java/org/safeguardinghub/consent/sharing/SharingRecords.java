package org.safeguardinghub.consent.sharing;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** Every sharing record there is. Another authority's are not found, nor that of a contact that was erased. */
public interface SharingRecords {

    Optional<SharingRecord> find(ContactId contact, AuthorityId authority);

    /**
     * @param reference what people call the contact
     * @return false if the contact already has one, which then stays as it is
     */
    boolean add(SharingRecord record, String reference);

    /** What people call these contacts; those of which we never heard it are not among them. */
    Map<ContactId, String> references(Collection<ContactId> contacts, AuthorityId authority);

    /** Whether the family knows, as the sender says it again; once for each telling. */
    void familySaid(ContactId contact, AuthorityId authority, int telling, FamilyWord word);

    /**
     * The sender asks not to be named.
     *
     * @return whether it was the first time, which counts
     */
    boolean anonymityAsked(ContactId contact, AuthorityId authority, Instant at);
}
