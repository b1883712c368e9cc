package org.safeguardinghub.referral.amendment;

import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Kept;
import org.safeguardinghub.referral.contact.Told;

/** What came of a sender's wish to change what they said. */
public sealed interface Amended {

    /** @param telling which telling holds now; the first was the referral itself */
    record Done(Kept<Contact> kept, Told told, int telling) implements Amended {}

    record Refused(Reason reason) implements Amended {}

    /** The contact has changed since the person saw it. */
    record Stale(int version) implements Amended {}

    enum Reason {
        /** There is no such contact for whoever asks. */
        UNKNOWN,
        /** A manager has signed what happens next, or it is another authority's: something new is a new referral. */
        DECIDED,
        PEOPLE_REMOVED,
        PEOPLE_REORDERED,
        /** Another clientReference than the first time. */
        OTHER_CLIENT_REFERENCE,
        /** A worker completes what a worker wrote down, never what a sender wrote. */
        SENDERS_OWN_WORDS
    }
}
