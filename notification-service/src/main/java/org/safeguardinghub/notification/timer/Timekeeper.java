package org.safeguardinghub.notification.timer;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.safeguardinghub.contracts.identity.ContactId;
import org.safeguardinghub.notification.alert.AlertDesk;
import org.safeguardinghub.notification.alert.AlertKind;
import org.safeguardinghub.notification.alert.Occasion.Subject;
import org.safeguardinghub.notification.alert.Occasions;
import org.safeguardinghub.notification.timer.ClockTimer.Climb;
import org.safeguardinghub.notification.timer.ClockTimer.Owner;
import org.safeguardinghub.notification.timer.ClockTimer.Running;
import org.safeguardinghub.notification.timer.ClockTimer.Stopped;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Waits for clocks and raises an alert at each rung. */
@Service
@Transactional
public class Timekeeper {

    /** How late a rung may be before the sweep takes it for overlooked. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final int SWEEP_AT_ONCE = 500;

    private final Timers timers;
    private final Alarms alarms;
    private final AlertDesk alerts;
    private final InstantSource clock;

    Timekeeper(Timers timers, Alarms alarms, AlertDesk alerts, InstantSource clock) {
        this.timers = timers;
        this.alarms = alarms;
        this.alerts = alerts;
        this.clock = clock;
    }

    /**
     * Starts waiting for a clock, or for its newer version. Anything older than we have seen is dropped; but a clock that
     * was set after an earlier one of its name had stopped is another clock, whose versions may begin anew.
     *
     * @param setAt when referral-service set it
     */
    public void arm(ClockKey key, Owner owner, Ladder ladder, Instant setAt) {
        var known = timers.hold(key.contact(), key.clock());
        if (known.isPresent() && isOutdated(key, setAt, known.get())) {
            return;
        }
        if (known.isPresent()) {
            alerts.standDown(key.contact(), AlertKind.CLOCK, key.clock());
        }
        var timer = new Running(key, owner, ladder, 0);
        timers.save(timer);
        alarms.set(key, timer.nextAt());
    }

    /**
     * An alarm has gone off, perhaps twice, late or for a clock that has changed since.
     *
     * @return when to wake up next; empty when nobody waits for this version any more
     */
    public Optional<Instant> ring(ClockKey key) {
        return timers.hold(key.contact(), key.clock())
                .filter(timer -> timer.key().equals(key))
                .filter(Running.class::isInstance)
                .map(timer -> climb((Running) timer));
    }

    /**
     * Nobody needs to be told about this clock any more, nor reads what was said of it.
     *
     * @param at when referral-service stopped it
     */
    public void stop(ContactId contact, String clockName, Instant at) {
        timers.hold(contact, clockName).filter(Running.class::isInstance).ifPresent(timer -> stop((Running) timer, at));
    }

    /** Whatever clock still runs for it. */
    public void stopAll(ContactId contact, Instant at) {
        timers.holdRunning(contact).forEach(timer -> stop(timer, at));
    }

    private void stop(Running timer, Instant at) {
        timers.save(timer.stop(at));
        alerts.standDown(timer.key().contact(), AlertKind.CLOCK, timer.key().clock());
    }

    private static boolean isOutdated(ClockKey key, Instant setAt, ClockTimer known) {
        var isAnother = known instanceof Stopped stopped && setAt.isAfter(stopped.at());
        return known.key().version() >= key.version() && !isAnother;
    }

    /** Belt and braces: finds rungs that passed without an alert, raises it, and sets the alarm again. */
    public int sweep() {
        var overlooked = timers.overlooked(clock.instant().minus(PATIENCE), SWEEP_AT_ONCE);
        overlooked.forEach(key -> ring(key).ifPresent(next -> alarms.set(key, next)));
        return overlooked.size();
    }

    private Instant climb(Running timer) {
        return switch (timer.climb(clock.instant())) {
            case Climb.TooEarly early -> early.timer().nextAt();
            case Climb.Passed passed -> {
                raise(passed);
                timers.save(passed.timer());
                yield passed.timer().nextAt();
            }
        };
    }

    /** Only where a clock stands now is worth reading: what was said of it before is stood down. */
    private void raise(Climb.Passed passed) {
        var key = passed.timer().key();
        var owner = passed.timer().owner();
        var subject = new Subject(key.contact(), owner.reference());
        alerts.standDown(key.contact(), AlertKind.CLOCK, key.clock());
        alerts.raise(Occasions.clock(
                owner.authority(), subject, key.clock(), key.version(), passed.step(), passed.percent()));
    }
}
