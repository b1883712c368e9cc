package org.safeguardinghub.notification.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;

/**
 * What later events do not repeat about a contact.
 *
 * @param reference what people say on the telephone
 * @param holder the account of the worker who has it; null while it is nobody's
 */
public record KnownContact(
        ContactId id,
        String reference,
        AuthorityId authority,
        AgencyId sender,
        @Nullable UUID holder) {}
