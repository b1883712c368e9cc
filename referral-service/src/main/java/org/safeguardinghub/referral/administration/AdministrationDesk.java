package org.safeguardinghub.referral.administration;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.safeguardinghub.kit.audit.AuditTrail;
import org.safeguardinghub.kit.caller.Caller;
import org.safeguardinghub.referral.administration.SettingChange.Approved;
import org.safeguardinghub.referral.administration.SettingChange.Proposed;
import org.safeguardinghub.referral.administration.SettingChange.Wish;
import org.safeguardinghub.referral.administration.SettingChanges.Kept;
import org.safeguardinghub.referral.workforce.Worker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an authority settles how it works: one person proposes, another approves, and everything stays on record. */
@Service
@Transactional
public class AdministrationDesk {

    private final SettingChanges changes;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    AdministrationDesk(
            SettingChanges changes, AuditTrail audit, ApplicationEventPublisher events, InstantSource clock) {
        this.changes = changes;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Everything about one kind, newest first. */
    @Transactional(readOnly = true)
    public List<Kept> history(Caller caller, String kind) {
        return changes.all(caller.authority(), kind);
    }

    /** @param numberSeen the number of what held when the person wrote this */
    public Answered propose(Caller caller, String kind, int numberSeen, Draft draft) {
        var now = now();
        var all = changes.held(caller.authority(), kind);
        int inForce = timeline(all).numberAt(now);
        if (inForce != numberSeen) {
            return new Answered.Stale(inForce);
        }
        if (draft.from() != null && draft.from().isBefore(now)) {
            return new Answered.Refused(Objection.START_HAS_PASSED);
        }
        int number = all.isEmpty()
                ? SettingChange.STANDARD + 1
                : all.getFirst().change().wish().number() + 1;
        var worker = Worker.of(caller);
        var wish = new Wish(
                UUID.randomUUID(),
                caller.authority(),
                kind,
                number,
                draft.from(),
                draft.content(),
                draft.why(),
                worker,
                now);
        all.forEach(kept -> {
            if (kept.change() instanceof Proposed waiting) {
                changes.move(kept, waiting.giveWay(wish), worker, now);
            }
        });
        var proposed = new Proposed(wish);
        changes.add(proposed);
        record(caller, "setting-proposed", wish);
        return new Answered.Done(new Kept(proposed, 1));
    }

    public Answered approve(Caller caller, UUID id, int versionSeen, @Nullable String note) {
        return changes.find(caller.authority(), id)
                .map(kept -> approve(
                        caller,
                        changes.held(caller.authority(), kept.change().wish().kind()),
                        id,
                        versionSeen,
                        note))
                .orElseGet(Answered.Unknown::new);
    }

    private Answered approve(Caller caller, List<Kept> all, UUID id, int versionSeen, @Nullable String note) {
        var kept = all.stream()
                .filter(each -> each.change().wish().id().equals(id))
                .findFirst()
                .orElseThrow();
        if (kept.version() != versionSeen) {
            return new Answered.Stale(kept.version());
        }
        if (!(kept.change() instanceof Proposed proposed)) {
            return new Answered.Refused(Objection.NOT_WAITING);
        }
        return switch (proposed.approve(Worker.of(caller), note, now())) {
            case Ruling.Refused<Approved>(var reason) -> new Answered.Refused(reason);
            case Ruling.Given<Approved>(var approved) -> {
                makeRoom(all, approved);
                changes.move(kept, approved, approved.by(), approved.at());
                record(caller, "setting-approved", approved.wish());
                events.publishEvent(new SettingApproved(caller.authority()));
                yield new Answered.Done(new Kept(approved, kept.version() + 1));
            }
        };
    }

    /** Two changes that would begin at one instant would leave it open which of them holds. */
    private void makeRoom(List<Kept> all, Approved approved) {
        for (var kept : all) {
            if (kept.change() instanceof Approved earlier
                    && earlier.from().equals(approved.from())
                    && earlier.giveWay(approved) instanceof Ruling.Given<SettingChange.Superseded>(var gone)) {
                changes.move(kept, gone, approved.by(), approved.at());
            }
        }
    }

    public Answered reject(Caller caller, UUID id, int versionSeen, String why) {
        return changes.find(caller.authority(), id)
                .map(kept -> reject(caller, kept, versionSeen, why))
                .orElseGet(Answered.Unknown::new);
    }

    private Answered reject(Caller caller, Kept kept, int versionSeen, String why) {
        if (kept.version() != versionSeen) {
            return new Answered.Stale(kept.version());
        }
        if (!(kept.change() instanceof Proposed proposed)) {
            return new Answered.Refused(Objection.NOT_WAITING);
        }
        var rejected = proposed.reject(Worker.of(caller), why, now());
        if (!changes.move(kept, rejected, rejected.by(), rejected.at())) {
            return new Answered.Stale(kept.version() + 1);
        }
        record(caller, "setting-rejected", rejected.wish());
        return new Answered.Done(new Kept(rejected, kept.version() + 1));
    }

    private void record(Caller caller, String action, Wish wish) {
        audit.record(
                caller,
                action,
                "setting",
                wish.id().toString(),
                Map.of("kind", wish.kind(), "number", "" + wish.number()));
    }

    private static Timeline timeline(List<Kept> all) {
        return Timeline.of(all.stream().map(Kept::change).toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A proposal as it was written.
     *
     * @param from null where it should begin as soon as it is approved
     */
    public record Draft(@Nullable Instant from, String content, String why) {}
}
