package org.safeguardinghub.referral.downtime;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.administration.Labels;
import org.safeguardinghub.referral.administration.Settings;
import org.safeguardinghub.referral.calendar.ClockPolicies;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.staffing.Rota;
import org.safeguardinghub.referral.staffing.Shift;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may be danger and is nobody's while the door is shut. A colour never holds it back: nobody has rated it yet, and
 * it does not wait for the morning (domain.md 1).
 */
@Service
@Transactional
public class OutOfHoursDesk {

    private static final int MOST = 200;

    private final OpenContacts contacts;
    private final ClockPolicies policies;
    private final Rota rota;
    private final Settings settings;
    private final Labels.Kind labels;
    private final AuditTrail audit;
    private final InstantSource clock;

    OutOfHoursDesk(
            OpenContacts contacts,
            ClockPolicies policies,
            Rota rota,
            Settings settings,
            Labels.Kind labels,
            AuditTrail audit,
            InstantSource clock) {
        this.contacts = contacts;
        this.policies = policies;
        this.rota = rota;
        this.settings = settings;
        this.labels = labels;
        this.audit = audit;
        this.clock = clock;
    }

    public Night night(Caller caller) {
        var now = clock.instant();
        var authority = caller.authority();
        var policy = policies.at(authority, now);
        var waiting = contacts.inDangerAndNobodys(Boundary.ofWorker(caller), MOST);
        audit.record(
                caller,
                "out-of-hours-list-read",
                "authority",
                authority.value(),
                Map.of("contacts", "" + waiting.size()));
        return new Night(
                policy.isOpenAt(now),
                policy.opensAfter(now),
                settings.inForce(labels, authority, now),
                rota.shifts(authority, now, now.plusMillis(1)),
                waiting.stream()
                        .map(line -> new Waiting(
                                line, !policies.at(authority, line.receivedAt()).isOpenAt(line.receivedAt())))
                        .toList());
    }

    /**
     * @param isOpen whether the front door is open now
     * @param opensAt when it opens next
     * @param onDuty whom to ring
     */
    public record Night(boolean isOpen, Instant opensAt, Labels labels, List<Shift> onDuty, List<Waiting> items) {

        public Night {
            onDuty = List.copyOf(onDuty);
            items = List.copyOf(items);
        }
    }

    /** @param cameWhileShut whether it arrived outside opening hours */
    public record Waiting(Line contact, boolean cameWhileShut) {}
}
