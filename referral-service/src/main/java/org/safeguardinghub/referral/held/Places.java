package org.safeguardinghub.referral.held;

import java.util.Set;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;

/** Where people stand in the forms of contacts. */
public interface Places {

    /** Everywhere that this person is named, or whoever is the same. */
    Set<Place> of(AuthorityId authority, PersonId person);

    /** This person and whoever is the same; nobody who is sealed. */
    Set<PersonId> together(AuthorityId authority, PersonId person);

    /** @param place counted from 0, in the form's list of children or of adults */
    record Place(ContactId contact, boolean isChild, int place) {}

    boolean isRestricted(AuthorityId authority, PersonId person);
}
