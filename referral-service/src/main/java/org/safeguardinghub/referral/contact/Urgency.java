package org.safeguardinghub.referral.contact;

import org.safeguardinghub.referral.calendar.Colour;

/** What comes first in a queue: lower is sooner. What nobody has rated yet stands before Amber, for it may be Red. */
public final class Urgency {

    /** Stated danger, and danger that nobody has denied, rank with Red. */
    private static final int RED = 0;

    private static final int NOT_RATED = 20;
    private static final int AMBER = 30;
    private static final int GREEN = 40;
    private static final int BLUE = 50;

    public static int of(Contact contact) {
        return switch (contact) {
            case Contact.Rated rated -> of(rated.screening().colour());
            case Contact.Proposed proposed -> of(proposed.screening().colour());
            case Contact.Signed signed -> of(signed.screening().colour());
            case Contact.OutcomeSent sent -> of(sent.screening().colour());
            case Contact.TransferOffered offered -> of(offered.screening().colour());
            case Contact.Received _,
                    Contact.HandledOutOfHours _,
                    Contact.Claimed _,
                    Contact.IdentityChecked _,
                    Contact.ReturnedForInformation _,
                    Contact.OnOpenCase _,
                    Contact.TransferredOut _,
                    Contact.Closed _ -> unrated(contact.arrival());
        };
    }

    static int unrated(Arrival arrival) {
        return arrival.mayBeInDanger() ? RED : NOT_RATED;
    }

    private static int of(Colour colour) {
        return switch (colour) {
            case RED -> RED;
            case AMBER -> AMBER;
            case GREEN -> GREEN;
            case BLUE -> BLUE;
        };
    }

    private Urgency() {}
}
