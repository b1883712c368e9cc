package org.safeguardinghub.notification.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;

/** Every contact that has arrived, whoever stores them. */
public interface KnownContacts {

    /** A contact that is known already stays as it is. */
    void add(KnownContact contact);

    /** @throws IllegalStateException when nothing has been heard of its arrival, which comes before all else about it */
    KnownContact get(ContactId id);

    /** @param holder null when it is nobody's any more */
    void heldBy(ContactId id, @Nullable UUID holder);
}
