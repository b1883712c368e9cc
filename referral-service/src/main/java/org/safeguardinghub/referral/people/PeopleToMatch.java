package org.safeguardinghub.referral.people;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.contracts.identity.PersonId;

/** People whose match with others is still to be looked for, and what is needed to look. */
public interface PeopleToMatch {

    /** Takes people who have no keys yet, held until the transaction ends; others who look take other people. */
    List<Named> takeWithoutKeys(int most, Instant now);

    /** Takes people who have keys and were not yet looked for. */
    List<Named> takeUnmatched(int most, Instant now);

    /** Those of one contact who were not yet looked for, with or without keys. Takes nobody. */
    List<Named> unmatchedOf(ContactId contact);

    /** How many people of a contact were not yet looked for. */
    int pending(ContactId contact);

    /** Stores what is known of them and their keys; keys from before stay. */
    void keep(List<Keyed> people, Instant at);

    void keyed(List<Named> people, Instant at);

    void matched(List<Named> people, Instant at);

    /** Something is wrong with this contact's people: others go first, and it is tried again later. */
    void putBack(ContactId contact, Instant now);

    /** Who is under the same keys as these people, those with most keys in common first, and not more than can be compared. */
    Map<PersonId, List<PersonId>> met(List<Keyed> people);

    Map<PersonId, Known> known(Collection<PersonId> people);

    /** Those that were found for the first time or changed are stored as possible matches; what was answered stays. */
    void suggest(List<Sighting> sightings);

    /** @return the sightings of sealed people that nobody had before */
    Set<Sighting> touchSealed(List<Sighting> sightings);
}
