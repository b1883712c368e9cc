package org.safeguardinghub.referral.contact.web;

import java.util.EnumSet;
import java.util.Set;
import org.safeguardinghub.referral.contact.Change;
import org.safeguardinghub.referral.contact.Contact;
import org.safeguardinghub.referral.contact.Contact.Unowned;

/**
 * How far a contact has come, in the words a sender may hear: the house's own states would tell what other agencies know
 * of the child. Open to additions.
 */
enum SenderStatus {
    RECEIVED,
    CLAIMED,
    INFORMATION_NEEDED,
    DECIDED,
    CLOSED;

    /** The steps of the history that are the sender's business. */
    private static final Set<Change.What> TOLD = EnumSet.of(
            Change.What.RECEIVED,
            Change.What.ACKNOWLEDGED,
            Change.What.AMENDED,
            Change.What.WITHDRAWN,
            Change.What.CLAIMED,
            Change.What.RETURNED_FOR_INFORMATION,
            Change.What.WORK_GOES_ON,
            Change.What.SIGNED,
            Change.What.OUTCOME_SENT,
            Change.What.OUTCOME_READ,
            Change.What.REOPENED);

    static SenderStatus of(Contact contact) {
        return switch (contact) {
            case Unowned _ -> RECEIVED;
            case Contact.ReturnedForInformation _ -> INFORMATION_NEEDED;
            case Contact.Claimed _,
                    Contact.IdentityChecked _,
                    Contact.Screened _,
                    Contact.Gathering _,
                    Contact.Proposed _,
                    Contact.OnOpenCase _,
                    Contact.TransferOffered _ -> CLAIMED;
            case Contact.Signed _, Contact.OutcomeSent _ -> DECIDED;
            case Contact.TransferredOut _, Contact.Closed _ -> CLOSED;
        };
    }

    static boolean tells(Change change) {
        return TOLD.contains(change.what());
    }
}
