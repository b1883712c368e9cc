package org.safeguardinghub.referral.enquiry;

import java.util.Set;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.enquiry.PersonAsked.Kind;

/** Who of a contact's people has a sealed record now. */
@FunctionalInterface
public interface Sealed {

    Set<Place> in(AuthorityId authority, ContactId contact);

    /** @param place in the contact's list of children or adults, from nought */
    record Place(Kind kind, int place) {

        static Place of(PersonAsked person) {
            return new Place(person.kind(), person.place());
        }
    }
}
