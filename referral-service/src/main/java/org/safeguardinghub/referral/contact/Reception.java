package org.safeguardinghub.referral.contact;

/** What came of a referral at the door. */
public sealed interface Reception {

    /** New and stored. */
    record Taken(Contact contact, Told told) implements Reception {}

    /** The same words under the same reference as before: the first answer holds. */
    record TakenBefore(Contact contact, Told told) implements Reception {}

    /** Other words under a reference that this agency has used. */
    record ReferenceUsed() implements Reception {}
}
