package org.safeguardinghub.referral.restriction;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.restriction.Restriction.Word;

/** Every restriction, inside the boundary that the transaction has entered. */
public interface Restrictions {

    void add(Restriction restriction);

    Optional<Restriction> find(UUID id);

    /** Of these people and whoever is the same as one of them, the latest first; those that were lifted too. */
    List<Restriction> of(Collection<PersonId> people);

    /** Of everybody whom a contact names, the latest first. */
    List<OnContact> inForceOn(ContactId contact);

    /**
     * Conflict walls that the hub raised by itself and nobody has said anything to, the oldest first.
     *
     * @param reader who asks: what keeps them out themselves is for somebody else
     */
    List<Restriction> toBeConfirmed(UUID reader, int most);

    /** @return false if somebody has said so before, whose word then stays */
    boolean confirm(Restriction restriction, Word word);

    /** @return false if somebody has lifted it before */
    boolean lift(Restriction restriction, Word word);

    /** The contacts that name a person or whoever is the same; at most the newest 200. */
    List<ContactId> reach(PersonId person);

    /**
     * A restriction with whom of a contact it is about.
     *
     * @param place in the contact's list of children, or of adults
     */
    record OnContact(Restriction restriction, boolean isChild, int place) {}
}
