package org.safeguardinghub.referral.contact.web;

import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Contact.Claimed;
import org.safeguardinghub.referral.contact.Contact.Received;

/** The names of the states as this API says them; open to additions. */
final class States {

    static final String RECEIVED = "RECEIVED";
    static final String CLAIMED = "CLAIMED";

    static String of(Contact contact) {
        return switch (contact) {
            case Received _ -> RECEIVED;
            case Claimed _ -> CLAIMED;
        };
    }

    private States() {}
}
