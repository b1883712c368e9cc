package org.safeguardinghub.referral.handover;

import java.util.List;
import java.util.UUID;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Kept;

/** The open contacts of one worker. */
public interface HeldContacts {

    int MOST = 500;

    /** Most urgent first, at most {@link #MOST}. */
    List<Kept<Contact>> of(Boundary boundary, UUID worker);
}
