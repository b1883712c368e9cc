package org.safeguardinghub.referral.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.workforce.Worker;

/** Everybody on record. */
public interface People {

    Optional<Person> find(PersonId id);

    Map<PersonId, Person> find(Collection<PersonId> ids);

    /** The references of the contacts that name each of these, or whoever is the same; at most the newest 200 of each. */
    Map<PersonId, List<String>> references(Collection<PersonId> people);

    /** In which contacts they are named, newest first; at most the newest 200. */
    List<Appearance> appearances(Collection<PersonId> people);

    /** Which of these contacts name somebody who is sealed. */
    Set<String> namingSealed(Collection<String> references);

    /** The contacts that name any of these, by id with their reference; at most the newest 200. */
    Map<ContactId, String> contacts(Collection<PersonId> people);

    /** Marks everybody who is the same, with the reason. */
    void mark(Person person, Mark mark, Worker by, String why, Instant at);

    List<Touch> touches(int most);

    /** @param place in the contact's list of children */
    Optional<PersonId> child(ContactId contact, int place);

    /** The people of one contact. */
    List<PersonId> of(ContactId contact);

    /** Who is said to have this number. */
    List<PersonId> numbered(String value, int most);

    /** Who is under this key, in the order of their ids. */
    List<PersonId> under(long key, @Nullable PersonId after, int most);

    /** That a contact may be about somebody who is sealed. */
    record Touch(PersonId person, String reference, Instant at) {}
}
