package org.safeguardinghub.referral.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.referral.calendar.DecisionClock;
import org.safeguardinghub.referral.form.Danger;

/**
 * What is known of a contact from the moment it arrives, and never changes.
 *
 * @param receivedAt when the front door heard of it, whenever it was written down
 * @param call how a worker heard it, where nobody sent it
 */
public record Arrival(
        ContactId id,
        Reference reference,
        AuthorityId authority,
        Source source,
        Channel channel,
        Danger.Statement danger,
        Instant receivedAt,
        DecisionClock decision,
        @Nullable Call call) {

    /** An arrival that somebody sent. */
    public Arrival(
            ContactId id,
            Reference reference,
            AuthorityId authority,
            Source source,
            Channel channel,
            Danger.Statement danger,
            Instant receivedAt,
            DecisionClock decision) {
        this(id, reference, authority, source, channel, danger, receivedAt, decision, null);
    }

    /** @param recordedAt when the worker wrote it down */
    public record Call(Way way, Instant recordedAt) {

        public enum Way {
            PHONE,
            WALK_IN
        }
    }

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
        return new Arrival(id, reference, authority, source, channel, danger, receivedAt, clock, call);
    }

    /** The same arrival where the sender has told of danger since. What was stated is not unsaid by an amendment. */
    Arrival said(Danger.Statement danger) {
        return new Arrival(id, reference, authority, source, channel, danger, receivedAt, decision, call);
    }

    /** The same arrival under another reference, for the rare case that the first one was taken. */
    Arrival under(Reference another) {
        return new Arrival(id, another, authority, source, channel, danger, receivedAt, decision, call);
    }
}
