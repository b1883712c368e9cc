package org.safeguardinghub.referral.restriction;

import java.util.Optional;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.caller.Caller;

/** What lies behind a conflict wall for somebody, to whom it does not exist. */
public interface Walled {

    /** @param reference of a contact, or of the case that began from it */
    Optional<ContactId> contact(Caller keptOut, String reference);

    boolean hides(Caller keptOut, PersonId person);
}
