package org.safeguardinghub.contracts.referral;

import java.time.Instant;
import java.util.List;

/**
 * One clock of a contact, as absolute instants: referral-service owns the working calendar and computes them, other
 * services only wait for them.
 *
 * @param clock which clock, such as {@code DECISION}
 * @param version rises by one with each recalculation; a reader drops anything older than it has seen
 * @param rungs when each share of the working time between start and due has gone, earliest first
 */
public record ClockStarted(String clock, int version, Instant startsAt, Instant dueAt, List<Rung> rungs) {

    public ClockStarted {
        rungs = List.copyOf(rungs);
    }

    /** @param percent of the working time that has gone: 50, 80 or 100 */
    public record Rung(int percent, Instant at) {}
}
