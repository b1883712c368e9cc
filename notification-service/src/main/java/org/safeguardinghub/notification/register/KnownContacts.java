package org.safeguardinghub.notification.register;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** Every contact that has arrived, whoever stores them. */
public interface KnownContacts {

    /** A contact that is known already stays as it is. */
    void add(KnownContact contact);

    /** @throws IllegalStateException when nothing has been heard of its arrival, which comes before all else about it */
    KnownContact get(ContactId id);

    /** @param holder null when it is nobody's any more */
    void heldBy(ContactId id, @Nullable UUID holder);

    /**
     * Keeps nothing of it but that it was erased, whether or not it had arrived.
     *
     * @param at when referral-service erased it
     * @return false where this was known already
     */
    boolean forget(ContactId id, AuthorityId authority, Instant at);

    /** Whether nothing may be started about it any more. */
    boolean isErased(ContactId id);
}
