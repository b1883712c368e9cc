package org.safeguardinghub.referral.staffing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.administration.Settings;
import org.safeguardinghub.referral.contact.Boundary;
import org.safeguardinghub.referral.workforce.Colleague;
import org.safeguardinghub.referral.workforce.Colleagues;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people see who has how much, say who is away and who is on duty, and find what nobody has answered. */
@Service
@Transactional
public class StaffingDesk {

    private final Colleagues colleagues;
    private final Rota rota;
    private final OpenOffers offers;
    private final List<HeldWork> work;
    private final Settings settings;
    private final CaseloadRules.Kind caseload;
    private final AuditTrail audit;
    private final InstantSource clock;

    StaffingDesk(
            Colleagues colleagues,
            Rota rota,
            OpenOffers offers,
            List<HeldWork> work,
            Settings settings,
            CaseloadRules.Kind caseload,
            AuditTrail audit,
            InstantSource clock) {
        this.colleagues = colleagues;
        this.rota = rota;
        this.offers = offers;
        this.work = List.copyOf(work);
        this.settings = settings;
        this.caseload = caseload;
        this.audit = audit;
        this.clock = clock;
    }

    public CaseloadRules rules(Caller caller) {
        return settings.inForce(caseload, caller.authority(), now());
    }

    /** Everybody who works here with what they have. */
    public List<Allocation> everybody(Caller caller) {
        var now = now();
        var rules = rules(caller);
        var held = held(caller);
        var absences = rota.absences(caller.authority(), now);
        var shifts = rota.shifts(caller.authority(), now, now.plusMillis(1));
        return colleagues.all(caller.authority()).stream()
                .map(one -> allocation(one, held, rules, absences, shifts, now))
                .toList();
    }

    private Map<UUID, Integer> held(Caller caller) {
        var boundary = Boundary.ofWorker(caller);
        var held = new HashMap<UUID, Integer>();
        work.forEach(kind -> kind.open(boundary).forEach((worker, open) -> held.merge(worker, open, Integer::sum)));
        return held;
    }

    private static Allocation allocation(
            Colleague one,
            Map<UUID, Integer> held,
            CaseloadRules rules,
            List<Absence> absences,
            List<Shift> shifts,
            Instant now) {
        var id = one.worker().id();
        int open = held.getOrDefault(id, 0);
        var theirs =
                absences.stream().filter(absence -> absence.worker().equals(id)).toList();
        return new Allocation(
                one,
                open,
                rules.isReachedBy(open),
                theirs.stream()
                        .filter(absence -> absence.covers(now))
                        .findFirst()
                        .orElse(null),
                theirs,
                shifts.stream()
                        .filter(shift -> shift.worker().id().equals(id))
                        .map(Shift::duty)
                        .distinct()
                        .toList());
    }

    /** One colleague, as whoever offers them something has to know them. */
    public Optional<Allocation> colleague(Caller caller, UUID id) {
        return everybody(caller).stream()
                .filter(one -> one.colleague().worker().id().equals(id))
                .findFirst();
    }

    /** What was offered so long ago that a manager has to look. */
    public List<OpenOffers.Offer> unanswered(Caller caller) {
        var patience = Duration.ofHours(rules(caller).offerHours());
        return offers.madeBefore(Boundary.ofWorker(caller), now().minus(patience));
    }

    public List<Shift> dutyAt(Caller caller, Instant when) {
        return rota.shifts(caller.authority(), when, when.plusMillis(1));
    }

    public List<Shift> shifts(Caller caller, Instant from, Instant until) {
        return rota.shifts(caller.authority(), from, until);
    }

    /** Says that somebody works here, and in which team. */
    public void welcome(Caller caller, Colleague colleague) {
        colleagues.welcome(caller.authority(), colleague);
        record(caller, "worker-welcomed", colleague.worker().id());
    }

    /** @return false where nobody of that id works here */
    public boolean leaves(Caller caller, UUID id, Instant at) {
        boolean known = colleagues.leaves(caller.authority(), id, at);
        if (known) {
            record(caller, "worker-leaves", id);
        }
        return known;
    }

    /** @return the absence, or nothing where nobody of that id works here */
    public Optional<Absence> away(Caller caller, UUID id, Instant from, Instant until) {
        return colleagues.find(caller.authority(), id).map(_ -> {
            var absence = new Absence(UUID.randomUUID(), id, from, until);
            rota.away(caller.authority(), absence, Worker.of(caller), now());
            record(caller, "absence-noted", id);
            return absence;
        });
    }

    public boolean back(Caller caller, UUID id, UUID absence) {
        boolean cancelled = rota.cancelAbsence(caller.authority(), id, absence, now());
        if (cancelled) {
            record(caller, "absence-cancelled", id);
        }
        return cancelled;
    }

    public Optional<Shift> plan(Caller caller, PlannedShift planned) {
        return colleagues.find(caller.authority(), planned.worker()).map(colleague -> {
            var shift = new Shift(
                    UUID.randomUUID(),
                    planned.duty(),
                    colleague.worker(),
                    planned.from(),
                    planned.until(),
                    planned.phone());
            rota.plan(caller.authority(), shift, Worker.of(caller), now());
            record(caller, "shift-planned", planned.worker());
            return shift;
        });
    }

    public boolean cancelShift(Caller caller, UUID shift) {
        boolean cancelled = rota.cancelShift(caller.authority(), shift, now());
        if (cancelled) {
            audit.record(caller, "shift-cancelled", "shift", shift.toString(), Map.of());
        }
        return cancelled;
    }

    private void record(Caller caller, String action, UUID worker) {
        audit.record(caller, action, "worker", worker.toString(), Map.of());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public record PlannedShift(
            Shift.Duty duty,
            UUID worker,
            Instant from,
            Instant until,
            @Nullable String phone) {}
}
