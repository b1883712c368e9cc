package org.safeguardinghub.referral.people;

import java.util.List;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;

/**
 * Somebody on record.
 *
 * @param together everybody who is the same, this one among them
 */
public record Person(
        PersonId id,
        AuthorityId authority,
        PersonKind kind,
        boolean isSealed,
        boolean isRestricted,
        List<PersonId> together) {

    public Person {
        together = List.copyOf(together);
    }
}
