package org.safeguardinghub.consent.arrangement;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.arrangement.Arrangements.Asked;
import org.safeguardinghub.consent.arrangement.Step.Ended;
import org.safeguardinghub.consent.arrangement.Step.Reviewed;
import org.safeguardinghub.consent.workforce.Noted;
import org.safeguardinghub.contracts.identity.AgencyId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where sharing agreements are registered, looked at again and ended. */
@Service
@Transactional
public class ArrangementDesk {

    private static final int MOST = 1_000;

    private final Arrangements register;
    private final AuditTrail audit;
    private final InstantSource clock;

    ArrangementDesk(Arrangements register, AuditTrail audit, InstantSource clock) {
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of the wish to register one. */
    public sealed interface Registered {

        /**
         * It is registered.
         *
         * @param isNew false where the same was registered before
         */
        record Done(Arrangement arrangement, boolean isNew) implements Registered {}

        /** The agency has other terms under this reference. */
        record ReferenceTaken() implements Registered {}
    }

    /** What came of the wish to take a step. */
    public sealed interface Stepped {

        record Done(Arrangement arrangement) implements Stepped {}

        record Unknown() implements Stepped {}

        record Stale(int version) implements Stepped {}

        record OverAlready() implements Stepped {}

        /** The day is not one on which it holds. */
        record NotADayOfIt(LocalDate from, LocalDate lastDay) implements Stepped {}
    }

    /** Sent again it changes nothing. */
    public Registered register(Caller caller, AgencyId agency, Terms terms) {
        var arrangement =
                new Arrangement(new ArrangementId(UUID.randomUUID()), agency, terms, noted(caller), List.of());
        if (register.add(caller.authority(), arrangement)) {
            written(caller, "arrangement-registered", arrangement);
            return new Registered.Done(arrangement, true);
        }
        var before =
                register.find(caller.authority(), agency, terms.reference()).orElseThrow();
        return before.terms().equals(terms) ? new Registered.Done(before, false) : new Registered.ReferenceTaken();
    }

    /** It is still right. */
    public Stepped review(Caller caller, ArrangementId id, int seen, LocalDate nextOn) {
        return step(
                caller,
                id,
                seen,
                arrangement -> nextOn.isAfter(arrangement.lastDay())
                        ? notADayOf(arrangement)
                        : added(caller, arrangement, new Reviewed(nextOn, noted(caller)), "arrangement-reviewed"));
    }

    /** It ends before the day that was signed. */
    public Stepped end(Caller caller, ArrangementId id, int seen, LocalDate lastDay, Step.Reason reason) {
        return step(
                caller,
                id,
                seen,
                arrangement -> lastDay.isBefore(arrangement.from()) || lastDay.isAfter(arrangement.lastDay())
                        ? notADayOf(arrangement)
                        : added(caller, arrangement, new Ended(lastDay, reason, noted(caller)), "arrangement-ended"));
    }

    /** That they were read is written down. */
    public List<Arrangement> read(Caller caller, @Nullable AgencyId agency, @Nullable LocalDate reviewBy) {
        audit.record(
                caller, "arrangements-read", "authority", caller.authority().value(), Map.of());
        return register.list(caller.authority(), new Asked(agency, reviewBy, MOST));
    }

    public Optional<Arrangement> read(Caller caller, ArrangementId id) {
        return register.find(caller.authority(), id).map(arrangement -> {
            written(caller, "arrangement-read", arrangement);
            return arrangement;
        });
    }

    private Stepped step(Caller caller, ArrangementId id, int seen, Function<Arrangement, Stepped> step) {
        var found = register.find(caller.authority(), id);
        if (found.isEmpty()) {
            return new Stepped.Unknown();
        }
        var arrangement = found.get();
        if (arrangement.version() != seen) {
            return new Stepped.Stale(arrangement.version());
        }
        return arrangement.ended().isPresent() ? new Stepped.OverAlready() : step.apply(arrangement);
    }

    private Stepped added(Caller caller, Arrangement seen, Step step, String action) {
        if (!register.add(seen, step)) {
            return new Stepped.Stale(seen.version() + 1);
        }
        written(caller, action, seen);
        return new Stepped.Done(register.find(caller.authority(), seen.id()).orElseThrow());
    }

    private static Stepped notADayOf(Arrangement arrangement) {
        return new Stepped.NotADayOfIt(arrangement.from(), arrangement.lastDay());
    }

    private void written(Caller caller, String action, Arrangement arrangement) {
        audit.record(
                caller,
                action,
                "arrangement",
                arrangement.id().toString(),
                Map.of("agency", arrangement.agency().value()));
    }

    private Noted noted(Caller caller) {
        return new Noted(caller.subject(), caller.displayName(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
