package org.safeguardinghub.referral.contact;

import org.safeguardinghub.referral.contact.Contact.Received;

/** Tells the house what happened here, in the same transaction and without personal data. */
public interface Announcements {

    void received(Received contact, Told told);

    void moved(Contact before, Contact now, Change change);
}
