package org.safeguardinghub.notification.timer;

import java.time.Instant;
import org.safeguardinghub.contracts.identity.AuthorityId;

/** A clock of a contact, waiting for its next rung only, until somebody stops it. */
public sealed interface ClockTimer {

    ClockKey key();

    /** Whose clock it is and what people call the contact. */
    Owner owner();

    Ladder ladder();

    record Owner(AuthorityId authority, String reference) {}

    /** @param nextStep the step of the ladder it waits for */
    record Running(ClockKey key, Owner owner, Ladder ladder, int nextStep) implements ClockTimer {

        public Instant nextAt() {
            return ladder.at(nextStep);
        }

        /**
         * Climbs to the latest step that has passed. After a long sleep one alert is raised for where the clock stands
         * now, not one for each rung that was slept through.
         */
        public Climb climb(Instant now) {
            var passed = ladder.latestPassed(nextStep, now);
            return passed < nextStep
                    ? new Climb.TooEarly(this)
                    : new Climb.Passed(new Running(key, owner, ladder, passed + 1), passed, ladder.percent(passed));
        }

        public Stopped stop(Instant when) {
            return new Stopped(key, owner, ladder, when);
        }
    }

    record Stopped(ClockKey key, Owner owner, Ladder ladder, Instant at) implements ClockTimer {}

    /** What an alarm found. */
    sealed interface Climb {

        record TooEarly(Running timer) implements Climb {}

        record Passed(Running timer, int step, int percent) implements Climb {}
    }
}
