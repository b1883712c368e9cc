package org.safeguardinghub.referral.contact;

/** What came of a person's move. */
public sealed interface Moved {

    /**
     * The contact after the step.
     *
     * @throws NotMoved with the reason, when it was not taken
     */
    default Kept<Contact> orRefuse() {
        if (this instanceof Done(var kept)) {
            return kept;
        }
        throw new NotMoved(this);
    }

    record Done(Kept<Contact> kept) implements Moved {}

    /** A rule of the house forbids it. */
    record Forbidden(Refusal reason, Contact contact) implements Moved {}

    /** Somebody else has it. */
    record TakenBy(Contact.Held other) implements Moved {}

    /** The contact has changed since the person saw it. */
    record Stale(int version) implements Moved {}

    /** There is no such contact for this person. */
    record Unknown() implements Moved {}
}
