package org.safeguardinghub.referral.contact;

import java.time.Instant;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.calendar.DecisionClock;
import org.safeguardinghub.referral.form.Danger;

/** What is known of a contact from the moment it arrives, and never changes. */
public record Arrival(
        ContactId id,
        Reference reference,
        AuthorityId authority,
        Source source,
        Channel channel,
        Danger.Statement danger,
        Instant receivedAt,
        DecisionClock decision) {

    /** The way it came in. */
    public enum Channel {
        SYSTEM,
        PARTNER_FORM,
        WORKER,
        PUBLIC_FORM,
        BULK_FILE
    }

    /** Nothing said about danger ranks with danger until a person answers it (domain ruling). */
    public boolean mayBeInDanger() {
        return danger != Danger.Statement.DENIED;
    }

    /** The same arrival with the clock of a second beginning. */
    Arrival again(DecisionClock clock) {
        return new Arrival(id, reference, authority, source, channel, danger, receivedAt, clock);
    }

    /** The same arrival where the sender has told of danger since. What was stated is not unsaid by an amendment. */
    Arrival said(Danger.Statement danger) {
        return new Arrival(id, reference, authority, source, channel, danger, receivedAt, decision);
    }

    /** The same arrival under another reference, for the rare case that the first one was taken. */
    Arrival under(Reference another) {
        return new Arrival(id, another, authority, source, channel, danger, receivedAt, decision);
    }
}
