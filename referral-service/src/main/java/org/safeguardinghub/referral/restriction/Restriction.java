package org.safeguardinghub.referral.restriction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.referral.restriction.Terms.Kind;
import org.safeguardinghub.referral.workforce.Worker;

/**
 * Something that has to be observed about a person, and whoever is the same, from when it is placed until it is lifted.
 *
 * @param why in the words of whoever placed it
 * @param by who placed it; the hub itself where it noticed something
 * @param confirmed who has said that what the hub noticed is so
 * @param lifted who has ended it; null while it is in force
 */
public record Restriction(
        UUID id,
        AuthorityId authority,
        PersonId person,
        Terms terms,
        String why,
        Worker by,
        Instant at,
        @Nullable Word confirmed,
        @Nullable Word lifted) {

    public static Restriction placed(
            AuthorityId authority, PersonId person, Terms terms, String why, Worker by, Instant now) {
        return new Restriction(UUID.randomUUID(), authority, person, terms, why, by, now, null, null);
    }

    public boolean isInForce() {
        return lifted == null;
    }

    /** What the hub placed by itself keeps people out until a manager has looked at it. */
    public boolean isToBeConfirmed() {
        return terms.kind() == Kind.CONFLICT_WALL && by.equals(Worker.SYSTEM) && confirmed == null && isInForce();
    }

    /** What a person said to it, and why. */
    public record Word(String why, Worker by, Instant at) {}
}
