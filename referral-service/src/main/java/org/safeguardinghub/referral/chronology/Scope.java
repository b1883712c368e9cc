package org.safeguardinghub.referral.chronology;

import java.time.Instant;
import java.util.Set;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Boundary;

/**
 * What a chronology is about.
 *
 * @param asOf what happened later was not known then, and is left out
 * @param hidden people whose record is sealed: nothing that is said of them shows
 */
public record Scope(Boundary boundary, Set<ContactId> contacts, Instant asOf, Set<Hidden> hidden) {

    public Scope {
        contacts = Set.copyOf(contacts);
        hidden = Set.copyOf(hidden);
    }

    /** A person of a contact, by their place in its form. */
    public record Hidden(ContactId contact, boolean isChild, int place) {}

    public boolean hides(ContactId contact, boolean isChild, int place) {
        return hidden.contains(new Hidden(contact, isChild, place));
    }
}
