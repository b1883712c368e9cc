package org.safeguardinghub.referral.contact;

/** The names of the states as they are stored and as the API says them; open to additions, never changed. */
public final class StateNames {

    public static String of(Contact contact) {
        return switch (contact) {
            case Contact.Received _ -> "RECEIVED";
            case Contact.HandledOutOfHours _ -> "HANDLED_OUT_OF_HOURS";
            case Contact.Claimed _ -> "CLAIMED";
            case Contact.IdentityChecked _ -> "IDENTITY_CHECKED";
            case Contact.Screened _ -> "SCREENED";
            case Contact.Gathering _ -> "GATHERING";
            case Contact.Proposed _ -> "PROPOSED";
            case Contact.Signed _ -> "SIGNED";
            case Contact.OutcomeSent _ -> "OUTCOME_SENT";
            case Contact.ReturnedForInformation _ -> "RETURNED_FOR_INFORMATION";
            case Contact.OnOpenCase _ -> "ON_OPEN_CASE";
            case Contact.TransferOffered _ -> "TRANSFER_OFFERED";
            case Contact.TransferredOut _ -> "TRANSFERRED_OUT";
            case Contact.Closed _ -> "CLOSED";
        };
    }

    private StateNames() {}
}
