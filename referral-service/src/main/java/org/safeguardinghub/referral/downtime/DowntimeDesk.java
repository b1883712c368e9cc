package org.safeguardinghub.referral.downtime;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.administration.Labels;
import org.safeguardinghub.referral.administration.Settings;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.staffing.Rota;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the list for paper is made, every hour and for whoever asks. */
@Service
@Transactional
public class DowntimeDesk {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration A_DAY = Duration.ofDays(1);
    private static final int MOST = 2_000;

    private final OpenContacts contacts;
    private final Packs packs;
    private final Rota rota;
    private final Settings settings;
    private final Labels.Kind labels;
    private final AuditTrail audit;
    private final InstantSource clock;

    DowntimeDesk(
            OpenContacts contacts,
            Packs packs,
            Rota rota,
            Settings settings,
            Labels.Kind labels,
            AuditTrail audit,
            InstantSource clock) {
        this.contacts = contacts;
        this.packs = packs;
        this.rota = rota;
        this.settings = settings;
        this.labels = labels;
        this.audit = audit;
        this.clock = clock;
    }

    /** The pack of the hour. */
    public Pack pack(Caller caller, Purpose purpose) {
        var pack = packs.last(caller.authority())
                .filter(last -> last.asOf().plus(FRESH).isAfter(clock.instant()))
                .orElseGet(() -> fresh(caller.authority()));
        audit.record(
                caller,
                purpose == Purpose.READING ? "downtime-pack-read" : "downtime-pack-kept",
                "authority",
                caller.authority().value(),
                Map.of(
                        "asOf",
                        pack.asOf().toString(),
                        "contacts",
                        "" + pack.queue().size()));
        return pack;
    }

    @Transactional(readOnly = true)
    public List<AuthorityId> authorities() {
        return packs.authorities();
    }

    /** Makes and keeps a new one, with what is open at this moment. */
    public Pack fresh(AuthorityId authority) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var open = contacts.all(new Boundary(authority.value(), "*"), MOST + 1);
        var pack = new Pack(
                authority,
                now,
                settings.inForce(labels, authority, now),
                open.subList(0, Math.min(open.size(), MOST)),
                open.size() <= MOST,
                rota.shifts(authority, now, now.plus(A_DAY)));
        packs.keep(pack);
        return pack;
    }

    /** Why somebody fetches it: to read it now, or so that it is there when nothing else is. */
    public enum Purpose {
        READING,
        KEEPING
    }
}
