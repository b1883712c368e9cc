package org.safeguardinghub.referral.chronology;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.chronology.Scope.Hidden;
import org.safeguardinghub.referral.contact.Boundary;

/** Which contacts concern a person. A sealed record leads nowhere and is led to by nothing. */
public interface ConcernedContacts {

    /** The newest 200 at most; nothing where there is no such person, or none that may be seen. */
    Optional<Set<ContactId>> of(Boundary boundary, UUID person);

    Set<Hidden> hiddenIn(Boundary boundary, Set<ContactId> contacts);
}
