package org.safeguardinghub.notification.held;

import java.util.List;
import java.util.Set;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/** Everything that was told and raised. */
public interface HeldItems {

    /** The oldest first, bounded; of another authority nothing. */
    List<Item> about(AuthorityId authority, Set<ContactId> contacts, int most);
}
