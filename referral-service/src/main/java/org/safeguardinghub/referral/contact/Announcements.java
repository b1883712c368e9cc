package org.safeguardinghub.referral.contact;

import org.safeguardinghub.referral.contact.Contact.Received;

/** Tells the house what happened here, in the same transaction and without personal data. */
public interface Announcements {

    void received(Received contact, Told told);

    void moved(Contact before, Contact now, Change change);

    /**
     * @param telling which telling it is; the first was the referral itself
     * @param said all that is told now
     * @param dangerIsNew whether danger is stated now that was not stated before
     */
    void amended(Contact contact, int telling, Told said, boolean dangerIsNew, Change change);
}
