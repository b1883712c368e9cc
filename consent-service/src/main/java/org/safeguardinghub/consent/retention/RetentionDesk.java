package org.safeguardinghub.consent.retention;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.consent.retention.Hold.Ground;
import org.safeguardinghub.consent.retention.Hold.Lifting;
import org.safeguardinghub.consent.workforce.Noted;
import org.safeguardinghub.contracts.identity.AuthorityId;
import org.safeguardinghub.contracts.identity.PersonId;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is said how long records are kept, and what must stay longer. */
@Service
@Transactional
public class RetentionDesk {

    private static final int MOST = 500;

    private final RetentionPolicy policy;
    private final Holds holds;
    private final Askers askers;
    private final AuditTrail audit;
    private final InstantSource clock;

    RetentionDesk(RetentionPolicy policy, Holds holds, Askers askers, AuditTrail audit, InstantSource clock) {
        this.policy = policy;
        this.holds = holds;
        this.askers = askers;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of the wish to lift a hold. */
    public sealed interface Lifted {

        record Done(Hold hold) implements Lifted {}

        record Unknown() implements Lifted {}

        /** Somebody lifted it before. */
        record Already(Hold hold) implements Lifted {}
    }

    /**
     * What keeps records now.
     *
     * @param everybodyHeld whether a hold is on all records of the authority
     * @param held whose own records a hold is on
     * @param asking who is being answered what is held about them
     */
    public record Standing(List<Period> periods, boolean everybodyHeld, Set<PersonId> held, Set<PersonId> asking) {}

    /** For our own services before they erase: sees every hold, whoever may read it. */
    @Transactional(readOnly = true)
    public Standing standing(AuthorityId authority, List<PersonId> people) {
        return new Standing(
                periods(),
                holds.onEverybody(authority),
                holds.heldAmong(authority, people),
                askers.askingAmong(authority, people));
    }

    /** As it holds now. */
    public List<Period> periods() {
        return policy.at(clock.instant());
    }

    /**
     * From now on something must not go.
     *
     * @param subject whose records must stay; none for everybody's
     */
    public Hold place(Caller caller, @Nullable PersonId subject, Ground ground, String because) {
        var hold = new Hold(UUID.randomUUID(), subject, ground, because, noted(caller), Optional.empty());
        holds.add(caller.authority(), hold);
        written(caller, "hold-placed", hold);
        return hold;
    }

    public Lifted lift(Caller caller, UUID id, String because) {
        boolean held = holds.lift(caller.authority(), id, new Lifting(because, noted(caller)));
        var found = holds.find(caller.authority(), id);
        if (found.isEmpty()) {
            return new Lifted.Unknown();
        }
        if (!held) {
            return new Lifted.Already(found.get());
        }
        written(caller, "hold-lifted", found.get());
        return new Lifted.Done(found.get());
    }

    /** That they were read is written down. */
    public List<Hold> holding(Caller caller, @Nullable PersonId subject) {
        audit.record(
                caller,
                "holds-read",
                subject == null ? "authority" : "person",
                subject == null ? caller.authority().value() : subject.toString(),
                Map.of());
        return holds.holding(caller.authority(), subject, MOST);
    }

    /** Holds that were lifted. That they were read is written down. */
    public List<Hold> lifted(Caller caller) {
        audit.record(
                caller, "lifted-holds-read", "authority", caller.authority().value(), Map.of());
        return holds.lifted(caller.authority(), MOST);
    }

    /** One hold, lifted or not. That it was read is written down. */
    public Optional<Hold> open(Caller caller, UUID id) {
        var found = holds.find(caller.authority(), id);
        found.ifPresent(hold -> written(caller, "hold-read", hold));
        return found;
    }

    private void written(Caller caller, String action, Hold hold) {
        audit.record(
                caller,
                action,
                "hold",
                hold.id().toString(),
                Map.of("ground", hold.ground().name()));
    }

    private Noted noted(Caller caller) {
        return new Noted(caller.subject(), caller.displayName(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
