package org.safeguardinghub.referral.erasure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.erasure.Policy.Due;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * Somebody has asked that a contact is erased.
 *
 * @param agency who sent the contact
 * @param lookedAfter what whoever asked says of the children: whether one was ever looked after
 * @param why as typed, to be without names
 * @param answer none while a second person is waited for
 */
public record Erasure(
        ErasureId id,
        ContactId contact,
        String reference,
        String agency,
        State state,
        Due due,
        boolean lookedAfter,
        String why,
        Worker by,
        Instant at,
        @Nullable Answer answer) {

    /** How far it is. */
    public enum State {
        PROPOSED,
        REFUSED,
        ERASED
    }

    /** What the second person said. */
    public record Answer(String why, Worker by, Instant at) {}

    /** As the second person leaves it. */
    Erasure answered(State next, Answer said) {
        return new Erasure(id, contact, reference, agency, next, due, lookedAfter, why, by, at, said);
    }
}
