package org.safeguardinghub.referral.calendar;

import java.time.Duration;

/** How long something may take, in the way its rule counts. */
public sealed interface Limit {

    /** Hours of the day and the night. */
    record Elapsed(Duration time) implements Limit {}

    /** Hours in which the front door is open. */
    record WorkingHours(Duration time) implements Limit {}

    /** The same clock time, so many working days later. */
    record WorkingDaysLater(int days) implements Limit {}

    /** Advice only: nothing is timed. */
    record Untimed() implements Limit {}

    /** Whether it runs on while the front door is shut. */
    default boolean ignoresOfficeHours() {
        return this instanceof Elapsed;
    }
}
