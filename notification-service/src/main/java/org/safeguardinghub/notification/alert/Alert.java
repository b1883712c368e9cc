package org.safeguardinghub.notification.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody must look at. That a person has seen it ends the calling, not the alert: it ends when a person
 * says that it is dealt with, or when its reason has gone.
 */
public sealed interface Alert {

    AlertId id();

    Occasion occasion();

    Instant raisedAt();

    /** Not dealt with yet. */
    sealed interface Open extends Alert permits Raised, Acknowledged {

        /** The reason has gone, such as a proposal that a manager has signed. */
        StoodDown standDown(Instant when);
    }

    /** @param answerBy when the next person is called if nobody has answered; null where nobody is called */
    record Raised(
            AlertId id,
            Occasion occasion,
            Instant raisedAt,
            @Nullable Instant answerBy) implements Open {

        public Acknowledged acknowledge(String by, Instant when) {
            return new Acknowledged(id, occasion, raisedAt, new Answer(by, when));
        }

        public Raised answerBy(Instant next) {
            return new Raised(id, occasion, raisedAt, next);
        }

        @Override
        public StoodDown standDown(Instant when) {
            return new StoodDown(id, occasion, raisedAt, null, when);
        }
    }

    record Acknowledged(AlertId id, Occasion occasion, Instant raisedAt, Answer seen) implements Open {

        public Resolved resolve(String by, Instant when) {
            return new Resolved(id, occasion, raisedAt, seen, new Answer(by, when));
        }

        @Override
        public StoodDown standDown(Instant when) {
            return new StoodDown(id, occasion, raisedAt, seen, when);
        }
    }

    /** @param seen null when it went before anybody had seen it */
    record StoodDown(
            AlertId id,
            Occasion occasion,
            Instant raisedAt,
            @Nullable Answer seen,
            Instant at) implements Alert {}

    record Resolved(AlertId id, Occasion occasion, Instant raisedAt, Answer seen, Answer dealtWith) implements Alert {}

    /** @param by the subject of the person's account */
    record Answer(String by, Instant at) {}
}
