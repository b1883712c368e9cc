package org.safeguardinghub.notification.alert;

import java.time.Instant;

/** Something that somebody must look at, from raised until a person has seen it or the reason has gone. */
public sealed interface Alert {

    AlertId id();

    Occasion occasion();

    Instant raisedAt();

    record Raised(AlertId id, Occasion occasion, Instant raisedAt) implements Alert {

        public Acknowledged acknowledge(String by, Instant when) {
            return new Acknowledged(id, occasion, raisedAt, by, when);
        }

        /** The reason has gone, such as a first look that a claim has answered. */
        public StoodDown standDown(Instant when) {
            return new StoodDown(id, occasion, raisedAt, when);
        }
    }

    /** @param by the subject of the person's account */
    record Acknowledged(AlertId id, Occasion occasion, Instant raisedAt, String by, Instant at) implements Alert {}

    record StoodDown(AlertId id, Occasion occasion, Instant raisedAt, Instant at) implements Alert {}
}
