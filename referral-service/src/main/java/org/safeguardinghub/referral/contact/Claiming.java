package org.safeguardinghub.referral.contact;

import org.safeguardinghub.referral.contact.Contact.Claimed;

/** What came of a worker's attempt to take a contact. */
public sealed interface Claiming {

    record Done(Kept<Claimed> kept) implements Claiming {}

    /** Somebody else was first. */
    record TakenBy(Claimed other) implements Claiming {}

    /** The contact has changed since the worker saw it. */
    record Stale(int version) implements Claiming {}

    /** There is no such contact for this worker. */
    record Unknown() implements Claiming {}
}
