package org.safeguardinghub.referral.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.contact.Arrival.Call;
import org.safeguardinghub.referral.contact.Arrival.Channel;

/**
 * The way a worry comes in, which decides whose it is and when its clock starts.
 *
 * @param heardAt when somebody heard it, where that was before it was written down
 */
public record Entrance(Channel channel, @Nullable Instant heardAt, Call.@Nullable Way way) {

    public static final Entrance BULK_FILE = new Entrance(Channel.BULK_FILE, null, null);
    public static final Entrance PUBLIC_FORM = new Entrance(Channel.PUBLIC_FORM, null, null);

    /** By the sender's own hand or machine. */
    public static Entrance of(Caller sender) {
        if (sender.hasRole("partner-system")) {
            return new Entrance(Channel.SYSTEM, null, null);
        }
        boolean byHand = sender.hasRole("partner-practitioner");
        return new Entrance(byHand ? Channel.PARTNER_FORM : Channel.WORKER, null, null);
    }

    /** Told to a worker, who writes it down now or a little later. */
    public static Entrance toldToAWorker(Call.Way way, Instant heardAt) {
        return new Entrance(Channel.WORKER, heardAt, way);
    }

    Source source(Caller sender, @Nullable String clientReference) {
        if (channel == Channel.PUBLIC_FORM) {
            return new Source(AgencyId.PUBLIC, "The public form", sender.subject(), clientReference);
        }
        if (way != null) {
            return new Source(AgencyId.TOLD_TO_A_WORKER, "Told to a worker", sender.subject(), clientReference);
        }
        return new Source(sender.agency(), sender.agencyName(), sender.subject(), clientReference);
    }

    Instant heard(Instant now) {
        return heardAt == null ? now : heardAt;
    }

    @Nullable Call call(Instant now) {
        return way == null ? null : new Call(way, now);
    }
}
