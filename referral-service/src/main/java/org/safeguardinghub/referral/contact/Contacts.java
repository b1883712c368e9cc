package org.safeguardinghub.referral.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.contact.Contact.Received;

/** Every contact of the house, seen from inside a boundary. */
public interface Contacts {

    Addition add(Received contact, Told told);

    Optional<Kept<Contact>> find(Boundary boundary, Reference reference);

    Optional<Kept<Contact>> find(Boundary boundary, ContactId id);

    /** As it stood at this instant; nothing where it had not arrived by then. */
    Optional<Kept<Contact>> find(Boundary boundary, Reference reference, Instant asOf);

    /** What the sender had said by then. */
    Told told(Boundary boundary, ContactId id, Instant asOf);

    /** The contact, held until the end of the transaction, so that a step that follows by itself never comes second. */
    Optional<Kept<Contact>> hold(Boundary boundary, ContactId id);

    /** What the sender said. */
    Told told(Boundary boundary, ContactId id);

    /** Whether it names somebody whose record is restricted. Of a sealed one it says nothing. */
    boolean namesRestricted(Boundary boundary, ContactId id);

    /** Steps and facts, oldest first. */
    List<Change> history(Boundary boundary, ContactId id);

    /** What this agency sent under this reference before, if anything. */
    Optional<Kept<Contact>> sent(Boundary boundary, String clientReference);

    /**
     * Takes the next state and writes the change, if nobody has changed the contact since.
     *
     * @param change names the version that the contact has afterwards
     */
    boolean move(Contact next, Change change);

    /** Writes a fact beside the steps; false when it is there already or there is no such contact. */
    boolean note(Boundary boundary, ContactId id, Fact fact);

    /**
     * The most urgent unclaimed contact, held until the end of the transaction. One that changes at this moment is waited
     * for, not passed over: what just came and is still being matched may be what nobody must miss.
     */
    Optional<Kept<Contact>> mostUrgentUnclaimed(Boundary boundary);

    /** What came of storing an arrival. */
    enum Addition {
        ADDED,
        SENT_BEFORE,
        REFERENCE_TAKEN
    }
}
